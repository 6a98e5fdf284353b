extension TreeParser {
  private static let factWords: [Keyword] = [.key, .required, .fixed, .only, .ask, .reads]

  mutating func fact(from start: Place) -> Declaration? {
    clauseWords = Self.factWords
    var names: [LabelledName] = []
    var type: FactTypeDeclaration?
    do throws(Abandoned) {
      names = try labelledNames(.fact)
      try colon(.fact)
      type = try factType()
    } catch {
      skipToClause()
    }
    var clauses: [FactClause] = []
    self.clauses(Self.factWords, of: .fact) { parser, keyword, place throws(Abandoned) in
      if keyword != .reads {
        parser.isFirst(keyword == .only ? "only when" : keyword.rawValue, at: place)
      }
      clauses.append(try parser.factClause(keyword, from: place))
    }
    guard let type, !names.isEmpty else {
      for name in names { brokenNames.insert(name.name.text) }
      return nil
    }
    return .fact(
      FactDeclaration(names: names, type: type, clauses: Self.ordered(clauses), place: place(from: start))
    )
  }

  /// Reads names with labels; those read before a problem stay known as broken.
  mutating func labelledNames(_ role: NameRole) throws(Abandoned) -> [LabelledName] {
    var known: [String] = []
    do throws(Abandoned) {
      return try list(isLabelled: true) { parser throws(Abandoned) in
        let name = try parser.renamable(role)
        known.append(name.name.text)
        return name
      }
    } catch {
      brokenNames.formUnion(known)
      throw error
    }
  }

  // MARK: Types

  mutating func factType() throws(Abandoned) -> FactTypeDeclaration {
    let start = current.place
    if accept(word: "yes") {
      try expect(.or, .yesOrNo)
      try expect(word: "no", .yesOrNo)
      return .yesOrNo(place(from: start))
    }
    if accept(word: "text") { return .text(place(from: start)) }
    if accept(word: "number") { return try numberType() }
    if accept(word: "one") {
      try expect(word: "of", .oneOf)
      return .oneOf(try values())
    }
    if accept(word: "several") {
      try expect(word: "of", .severalOf)
      return .severalOf(try values())
    }
    if accept(.in) {
      try expect(word: "order", .inOrder)
      return .inOrder(try values())
    }
    throw fail(.factType)
  }

  private mutating func numberType() throws(Abandoned) -> FactTypeDeclaration {
    try expect(.from, .numberRange)
    let low = try numeral(.low)
    try expect(.to, .numberRange)
    let high = try numeral(.high)
    let unit = unit()
    try expect(word: "step", .step)
    return .number(low: low, high: high, unit: unit, step: try numeral(.step))
  }

  private mutating func values() throws(Abandoned) -> [ValueDeclaration] {
    try list { parser throws(Abandoned) in
      let name = try parser.name(.value)
      let label = parser.isAt(.text) ? try parser.prose(.label) : nil
      let synonyms = try parser.synonyms()
      return ValueDeclaration(
        name: name,
        label: label,
        synonyms: synonyms,
        renamedFrom: try parser.formerName(.value)
      )
    }
  }

  private mutating func synonyms() throws(Abandoned) -> [Word] {
    let open = current.place
    guard accept(.open) else { return [] }
    try expect(word: "also", .also)
    let words = try list { parser throws(Abandoned) in try parser.entryWord() }
    try close(open)
    return words
  }

  // MARK: Clauses

  private mutating func factClause(_ keyword: Keyword, from start: Place) throws(Abandoned) -> FactClause {
    switch keyword {
    case .key: return .keys(try names(.key))
    case .fixed: return .fixed(start)
    case .ask: return .ask(try prose(.clause(.ask)))
    case .only:
      try expect(.when, .onlyWhen)
      return .onlyWhen(try condition())
    case .reads: return .reads(try reading(from: start))
    default: return try requirement(from: start)
    }
  }

  private mutating func requirement(from start: Place) throws(Abandoned) -> FactClause {
    var condition: Condition?
    var citation: Citation?
    while isAt(.when) || isAt(.cite) {
      let place = current.place
      let isCondition = isAt(.when)
      isFirst(isCondition ? "when" : "cite", at: place)
      advance()
      if isCondition {
        let found = try self.condition()
        condition = condition ?? found
      } else {
        let found = try self.citation(from: place)
        citation = citation ?? found
      }
    }
    return .required(when: condition, cite: citation, place(from: start))
  }

  private mutating func reading(from start: Place) throws(Abandoned) -> ReadingDeclaration {
    let words = try list(mayLackComma: false) { parser throws(Abandoned) in try parser.entryWord() }
    try expect(word: "as", .asInReads)
    let values = try list { parser throws(Abandoned) in try parser.member() }
    let because = accept(.because) ? try prose(.clause(.because)) : nil
    return ReadingDeclaration(words: words, values: values, because: because, place: place(from: start))
  }

  /// The clauses in the one order in which they are printed; readings keep theirs.
  private static func ordered(_ clauses: [FactClause]) -> [FactClause] {
    clauses.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { $0.element }
  }
}

extension FactClause {
  /// Where the clause stands among those of its fact.
  var rank: Int {
    switch self {
    case .keys: 0
    case .required: 1
    case .fixed: 2
    case .onlyWhen: 3
    case .ask: 4
    case .reads: 5
    }
  }
}
