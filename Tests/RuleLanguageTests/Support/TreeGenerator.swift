import RuleLanguage

/// The place of what stands in no text; places compare equal.
private let nowhere = Place(start: 0, end: 0)

/// Makes random trees of the shapes that a parsed file can have.
struct TreeGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func file() -> RuleFile {
    let header = Header(
      name: plainName(),
      version: name("1.\(number(below: 20)).0"),
      language: RuleLanguageTests.number("1"),
      extends: several(0...2) { generator in
        BaseReference(name: generator.plainName(), version: RuleLanguageTests.name("2.0.1"), place: nowhere)
      },
      notes: several(0...2) { $0.text() },
      place: nowhere
    )
    return RuleFile(header: header, declarations: several(1...5) { $0.declaration() })
  }

  private mutating func declaration() -> Declaration {
    switch number(below: 15) {
    case 0: .intents(names())
    case 1: .source(source())
    case 2: .fact(fact())
    case 3:
      .group(
        GroupDeclaration(
          name: plainName(),
          label: perhaps { $0.text() },
          fact: plainName(),
          members: names(),
          place: nowhere
        )
      )
    case 4:
      .option(
        OptionDeclaration(
          name: plainName(),
          label: text(),
          routes: several(0...2) { $0.text() },
          kinds: several(0...2) { $0.plainName() },
          renamedFrom: perhaps { $0.plainName() },
          place: nowhere
        )
      )
    case 5: .definition(definition())
    case 6: .impossible(constraint())
    case 7: .question(constraint())
    case 8: .covers(CoversDeclaration(condition: condition(3), place: nowhere))
    case 9: .rule(rule())
    case 10: .replacement(rule())
    case 11: .removal(RuleRemoval(rule: id(), because: text(), place: nowhere))
    case 12: .withholding(OptionWithholding(option: plainName(), because: text(), place: nowhere))
    case 13: .narrowing(FactNarrowing(fact: plainName(), type: factType(), place: nowhere))
    default: .patientCase(patientCase())
    }
  }

  private mutating func source() -> SourceDeclaration {
    SourceDeclaration(
      name: plainName(),
      title: text(),
      publisher: perhaps { $0.text() },
      edition: perhaps { $0.text() },
      link: perhaps { $0.text() },
      digest: perhaps { $0.text() },
      statements: several(0...3) { generator in
        StatementDeclaration(
          id: generator.id(),
          text: generator.text(),
          informs: generator.perhaps { $0.scope() },
          place: nowhere
        )
      },
      place: nowhere
    )
  }

  private mutating func scope() -> OptionScope {
    number(below: 4) == 0 ? .everyOption(nowhere) : .named(names())
  }

  // MARK: Facts and definitions

  private mutating func fact() -> FactDeclaration {
    var clauses: [FactClause] = []
    if chance() { clauses.append(.keys(names())) }
    if chance() {
      clauses.append(.required(when: perhaps { $0.condition(2) }, cite: perhaps { $0.citation() }, nowhere))
    }
    if chance() { clauses.append(.fixed(nowhere)) }
    if chance() { clauses.append(.onlyWhen(condition(2))) }
    if chance() { clauses.append(.ask(text())) }
    clauses += several(0...2) { generator in
      .reads(
        ReadingDeclaration(
          words: generator.several(1...3) { $0.entryWord() },
          values: generator.several(1...3) { $0.operand() },
          because: generator.perhaps { $0.text() },
          place: nowhere
        )
      )
    }
    return FactDeclaration(
      names: several(1...2) { $0.labelled() },
      type: factType(),
      clauses: clauses,
      place: nowhere
    )
  }

  private mutating func factType() -> FactTypeDeclaration {
    switch number(below: 6) {
    case 0: .yesOrNo(nowhere)
    case 1: .oneOf(values())
    case 2: .inOrder(values())
    case 3: .severalOf(values())
    case 4: .number(low: numeral(), high: numeral(), unit: perhaps { $0.unit() }, step: numeral())
    default: .text(nowhere)
    }
  }

  private mutating func values() -> [ValueDeclaration] {
    several(1...8) { generator in
      ValueDeclaration(
        name: generator.plainName(),
        label: generator.perhaps { $0.text() },
        synonyms: generator.several(0...2) { $0.entryWord() },
        renamedFrom: generator.perhaps { $0.plainName() }
      )
    }
  }

  private mutating func definition() -> DefinitionDeclaration {
    let body: DefinitionDeclaration.Body =
      chance()
      ? .condition(condition(3))
      : .cases(
        isOrdered: chance(),
        values: names(),
        cases: several(1...3) { .init(value: $0.plainName(), condition: $0.condition(2)) },
        otherwise: perhaps { $0.plainName() }
      )
    return DefinitionDeclaration(name: labelled(), body: body, place: nowhere)
  }

  private mutating func constraint() -> ConstraintDeclaration {
    ConstraintDeclaration(id: id(), condition: condition(3), because: text(), place: nowhere)
  }

  // MARK: Rules and cases

  private mutating func rule() -> RuleDeclaration {
    let strength: [Strength] = [.weak, .plain, .strong]
    let effects: [Effect] = [.excludes, .notes, .argues(for: chance(), strength[number(below: 3)])]
    return RuleDeclaration(
      id: id(),
      effect: effects[number(below: 3)],
      options: scope(),
      intents: chance() ? names() : [],
      condition: perhaps { $0.condition(4) },
      because: text(),
      citations: several(0...2) { $0.citation() },
      overrides: chance() ? ids() : [],
      despite: chance() ? ids() : [],
      renamedFrom: perhaps { $0.id() },
      place: nowhere
    )
  }

  private mutating func citation() -> Citation {
    Citation(
      source: plainName(),
      statement: perhaps { $0.id() },
      evidence: perhaps { Evidence.allCases[$0.number(below: 4)] },
      place: nowhere
    )
  }

  private mutating func patientCase() -> CaseDeclaration {
    CaseDeclaration(
      title: text(),
      note: perhaps { $0.text() },
      givens: several(1...5) { $0.given() },
      outcomes: several(1...5) { $0.outcome() },
      place: nowhere
    )
  }

  private mutating func given() -> GivenDeclaration {
    switch number(below: 5) {
    case 0: return .unknown(fact: plainName())
    case 1: return .text(fact: plainName(), text())
    case 2: return .value(fact: plainName(), .name(plainName()), unit: nil)
    case 3: return .value(fact: plainName(), .number(numeral()), unit: perhaps { $0.unit() })
    default:
      let atom = atom()
      // `symptoms none` is read as a value; the type of the fact decides what it means.
      return atom.test == .isEmpty ? .unknown(fact: atom.subject) : .atom(atom)
    }
  }

  private mutating func outcome() -> OutcomeDeclaration {
    switch number(below: 10) {
    case 0: .contested(options: names(), by: chance() ? mentions() : [])
    case 1: .notes(ids())
    case 2: .questions(ids())
    case 3: .depends(option: plainName(), on: names())
    case 4: .missing(names())
    case 5: .conflict(ids())
    case 6: .outOfScope(nowhere)
    case 7: .uncontested(names())
    case 8: .without(ids())
    default:
      .verdict(VerdictName.allCases[number(below: 5)], options: names(), by: chance() ? mentions() : [])
    }
  }

  private mutating func mentions() -> [RuleMention] {
    ids().map { id in
      let strength: Strength? = [nil, nil, .weak, .plain, .strong][number(below: 5)]
      return RuleMention(id: id, strength: strength, intents: number(below: 3) == 0 ? names() : [])
    }
  }

  // MARK: Conditions

  mutating func condition(_ depth: Int) -> Condition {
    guard depth > 0 else { return .atom(atom()) }
    switch number(below: 6) {
    case 0: return .conjunction(several(2...4) { $0.term(depth - 1) })
    case 1: return .disjunction(several(2...4) { $0.term(depth - 1) })
    default: return term(depth)
    }
  }

  private mutating func term(_ depth: Int) -> Condition {
    guard depth > 0 else { return .atom(atom()) }
    switch number(below: 6) {
    case 0: return .negation(term(depth - 1), nowhere)
    case 1: return .bracketed(condition(depth - 1), nowhere)
    case 2:
      let kinds: [ConditionList] = [.allOf, .anyOf, .noneOf, .atLeast(RuleLanguageTests.number("2"))]
      return .list(kinds[number(below: 4)], several(1...4) { $0.condition(depth - 1) }, nowhere)
    default: return .atom(atom())
    }
  }

  private mutating func atom() -> Atom {
    Atom(subject: plainName(), test: test(), place: nowhere)
  }

  private mutating func test() -> AtomTest {
    let operand = operand()
    let unit: Word? = isNumber(operand) ? perhaps { $0.unit() } : nil
    switch number(below: 14) {
    case 0: return .holds
    case 1: return .equals(operand, unit: unit)
    case 2: return .differs(operand, unit: unit)
    case 3: return .isIn([plainName()], isBracketed: false)
    case 4: return .isIn(names(), isBracketed: true)
    case 5: return .atLeast(operand, unit: unit)
    case 6: return .atMost(operand, unit: unit)
    case 7: return .above(operand, unit: unit)
    case 8: return .below(operand, unit: unit)
    case 9: return .within(self.operand(), operand, unit: unit)
    case 10: return .includes(.name(plainName()))
    case 11: return chance() ? .includesAny(names()) : .includesAll(names())
    case 12: return chance() ? .only([.name(plainName())], isBracketed: false) : .only(operands(), isBracketed: true)
    default: return .isEmpty
    }
  }

  private func isNumber(_ operand: Operand) -> Bool {
    if case .number = operand { true } else { false }
  }

  private mutating func operands() -> [Operand] { several(1...3) { $0.operand() } }

  private mutating func operand() -> Operand {
    chance() ? .number(numeral()) : .name(plainName())
  }

  // MARK: Words

  private static let plainNames = [
    "a", "b2", "ki-67", "primary-site", "gastro-entero-pancreatic-tract", "NEC", "G1", "none", "yes", "no", "other",
    "of",
    "as", "on", "also", "one", "several", "number", "order", "text", "scope", "step", "least", "most", "low", "high",
    "cases", "wheb", "becaus", "cites", "fir", "rule-2", "facts", "options", "nota", "agains", "expects", "givens",
    "an-unusually-long-name-that-takes-up-a-third-of-the-line",
  ]
  private static let units = ["mm", "%", "g/L", "umol/L", "mL/min", "years"]
  private static let quotedUnits = ["per 2 mm2", "10^9/L", "mL/min/1.73 m2"]
  private static let textParts = [
    "tumour", "a", "because", "Ki-67", "“so-called”", "(see there)", "# not a comment", "5 %", "naïve", "中", "  ", "\t",
    "rule", "it's", ",", ":", "an operation aims to cure", "…",
  ]

  private mutating func plainName() -> Name { name(pick(Self.plainNames)) }

  private mutating func names() -> [Name] { several(1...4) { $0.plainName() } }

  private mutating func id() -> Name {
    let dotted = ["surgery.3", "liver.2.against", "silent.after-r0", "C1"]
    return chance() ? name(pick(dotted)) : plainName()
  }

  private mutating func ids() -> [Name] { several(1...4) { $0.id() } }

  private mutating func numeral() -> Numeral { RuleLanguageTests.number(pick(["0", "0.1", "20", "400", "3.25"])) }

  private mutating func unit() -> Word {
    // `step` follows the unit of a number, so it is none itself.
    chance() ? word(pick(Self.units)) : quoted(pick(Self.quotedUnits))
  }

  private mutating func entryWord() -> Word {
    chance() ? word(pick(Self.plainNames)) : quoted(text().text)
  }

  private mutating func labelled() -> LabelledName {
    LabelledName(name: plainName(), label: text(), renamedFrom: perhaps { $0.plainName() })
  }

  /// A text; one with a straight quote has no closing curly one, since no text can hold both.
  private mutating func text() -> Prose {
    var text = several(1...(number(below: 5) == 0 ? 40 : 4)) { $0.pick(Self.textParts) }.joined(separator: " ")
    switch number(below: 6) {
    case 0: text = text.replacingCurly() + " \"quoted\" end"
    case 1: text += " \"end".replacingCurly()
    default: break
    }
    if text.contains("\"") { text = text.replacingCurly() }
    return prose("x" + text)
  }

  private mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

  private mutating func chance() -> Bool { Bool.random(using: &random) }

  private mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func perhaps<Part>(_ make: (inout TreeGenerator) -> Part) -> Part? {
    chance() ? make(&self) : nil
  }

  private mutating func several<Part>(_ counts: ClosedRange<Int>, _ make: (inout TreeGenerator) -> Part) -> [Part] {
    let count = Int.random(in: counts, using: &random)
    return (0..<count).map { _ in make(&self) }
  }
}

extension String {
  fileprivate func replacingCurly() -> String {
    String(map { $0 == "”" ? "’" : $0 })
  }
}
