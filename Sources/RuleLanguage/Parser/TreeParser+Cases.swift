extension TreeParser {
  private static let caseWords: [Keyword] = [.note, .given, .expect]

  mutating func patientCase(from start: Place) -> Declaration? {
    clauseWords = Self.caseWords
    var title: Prose?
    do throws(Abandoned) {
      title = try prose(.caseTitle)
    } catch {
      skipToClause()
    }
    var note: Prose?
    var givens: [GivenDeclaration]?
    var outcomes: [OutcomeDeclaration]?
    clauses(Self.caseWords, of: .patientCase) { parser, keyword, place throws(Abandoned) in
      parser.isFirst(keyword.rawValue, at: place)
      switch keyword {
      case .note:
        let found = try parser.prose(.note)
        note = note ?? found
      case .given:
        let found = try parser.givens()
        givens = givens ?? found
      default:
        let found = try parser.outcomes()
        outcomes = outcomes ?? found
      }
    }
    guard let title else { return nil }
    let name = Name(title.text, at: title.place)
    reportMissing(.given, unless: givens != nil, of: .patientCase, name: name)
    reportMissing(.expect, unless: outcomes != nil, of: .patientCase, name: name)
    guard let givens, let outcomes else { return nil }
    return .patientCase(
      CaseDeclaration(title: title, note: note, givens: givens, outcomes: outcomes, place: place(from: start))
    )
  }

  // MARK: Given

  private mutating func givens() throws(Abandoned) -> [GivenDeclaration] {
    var givens = [try given()]
    while accept(.comma) { givens.append(try given()) }
    return givens
  }

  private mutating func given() throws(Abandoned) -> GivenDeclaration {
    if isAt(.not) { throw fail(.negatedGiven) }
    let fact = try name(.fact)
    if accept(.unknown) { return .unknown(fact: fact) }
    if isAt(.text) { return .text(fact: fact, try prose(.givenText)) }
    if isAt(.number) { return .value(fact: fact, .number(try numeral(.operand)), unit: unit()) }
    if !startsTest, current.isName { return .value(fact: fact, .name(try name(.value)), unit: nil) }
    foreignUse = nil
    let atom = try atom(fact)
    reportForeignUse(rewrite: RulePrinter.words(atom))
    return .atom(atom)
  }

  // MARK: Expect

  private mutating func outcomes() throws(Abandoned) -> [OutcomeDeclaration] {
    var outcomes = [try outcome()]
    var missing: Token?
    while true {
      if accept(.comma) {
        outcomes.append(try outcome())
      } else if startsOutcome(at: index), !startsDeclaration(at: index) {
        missing = missing ?? current
        outcomes.append(try outcome())
      } else {
        break
      }
    }
    if let missing { report(.missingComma(before: missing.text), at: missing.place) }
    return outcomes
  }

  private func startsOutcome(at position: Int) -> Bool {
    tokens[position].keyword.map(Keyword.outcomes.contains) ?? false
  }

  private mutating func outcome() throws(Abandoned) -> OutcomeDeclaration {
    let start = current.place
    guard let keyword = current.keyword, Keyword.outcomes.contains(keyword) else { throw fail(.outcome) }
    advance()
    if let verdict = VerdictName(rawValue: keyword.rawValue) {
      let options = try outcomeNames { parser throws(Abandoned) in try parser.name(.option) }
      return .verdict(verdict, options: options, by: try deciding())
    }
    switch keyword {
    case .contested:
      let options = try outcomeNames { parser throws(Abandoned) in try parser.name(.option) }
      return .contested(options: options, by: try deciding())
    case .uncontested:
      return .uncontested(try outcomeNames { parser throws(Abandoned) in try parser.name(.option) })
    case .notes: return .notes(try outcomeNames { parser throws(Abandoned) in try parser.identifier(.rule) })
    case .question:
      return .questions(try outcomeNames { parser throws(Abandoned) in try parser.identifier(.constraint) })
    case .depends:
      let option = try name(.option)
      try expect(word: "on", .onInDepends)
      return .depends(
        option: option,
        on: try outcomeNames { parser throws(Abandoned) in try parser.name(.fact) }
      )
    case .missing: return .missing(try outcomeNames { parser throws(Abandoned) in try parser.name(.fact) })
    case .conflict:
      return .conflict(try outcomeNames { parser throws(Abandoned) in try parser.identifier(.constraint) })
    case .without: return .without(try outcomeNames { parser throws(Abandoned) in try parser.identifier(.rule) })
    default:
      try expect(word: "of", .outOfScope)
      try expect(word: "scope", .outOfScope)
      return .outOfScope(place(from: start))
    }
  }

  /// Reads the rules behind `by`, if there are any.
  private mutating func deciding() throws(Abandoned) -> [RuleMention] {
    guard accept(.by) else { return [] }
    return try outcomeNames { parser throws(Abandoned) in try parser.mention() }
  }

  /// Reads a rule with the strength and the intents that it is to have, if any are named.
  private mutating func mention() throws(Abandoned) -> RuleMention {
    let id = try identifier(.rule)
    var strength: Strength?
    if accept(.strongly) {
      strength = .strong
    } else if accept(.weakly) {
      strength = .weak
    } else if accept(word: Strength.plain.word) {
      strength = .plain
    }
    var intents: [Name] = []
    if accept(.to) {
      repeat { intents.append(try name(.intent)) } while accept(.and)
    }
    return RuleMention(id: id, strength: strength, intents: intents)
  }

  /// Reads names up to the comma behind which another outcome starts.
  private mutating func outcomeNames<Element>(
    _ element: (inout TreeParser) throws(Abandoned) -> Element
  ) throws(Abandoned) -> [Element] {
    var names = [try element(&self)]
    while isAt(.comma), !startsOutcome(at: index + 1) {
      advance()
      names.append(try element(&self))
    }
    return names
  }
}
