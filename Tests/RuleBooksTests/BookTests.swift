import RuleBooks
import RuleLanguage
import Testing

@Suite("The checked rule book")
struct BookTests {
  /// The test that a condition of the sample turns into.
  private func test(_ condition: String) throws -> FactTest {
    let formula = try formula(condition)
    guard case .test(let test) = formula else {
      throw Unexpected()
    }
    return test
  }

  private func formula(_ condition: String) throws -> Formula {
    try #require(try Sample.book("covers when \(condition)").coverage.first)
  }

  private struct Unexpected: Error {}

  @Test(
    "A test accepts the values and numbers that its words say",
    arguments: [
      ("fit", FactTest.Accepted.values(0b10), false),
      ("fit is no", .values(0b01), false),
      ("fit is not yes", .values(0b10), true),
      ("spread is distant", .values(0b100), false),
      ("spread is not none", .values(0b001), true),
      ("spread at least regional-nodes", .values(0b110), false),
      ("spread at most regional-nodes", .values(0b011), false),
      ("spread above none", .values(0b110), false),
      ("spread below distant", .values(0b011), false),
      ("spread from regional-nodes to distant", .values(0b110), false),
      ("spread in (none, distant)", .values(0b101), false),
      ("site in gut", .values(0b0011), false),
      ("site in (gut, lung)", .values(0b1011), false),
      ("site in lung", .values(0b1000), false),
      ("symptoms include pain", .includesAny(0b100), false),
      ("symptoms include any of (bowel, pain)", .includesAny(0b111), false),
      ("symptoms include all of (pain, diarrhoea)", .includesAll(0b101), false),
      ("symptoms only flushing", .exactly(0b010), false),
      ("symptoms only (flushing, pain)", .exactly(0b110), false),
      ("symptoms none", .isEmpty, false),
      ("size is 1 mm", .range(low: 0, high: 0), false),
      ("size is not 20 mm", .range(low: 190, high: 190), true),
      ("size at least 20 mm", .range(low: 190, high: 3990), false),
      ("size above 20 mm", .range(low: 191, high: 3990), false),
      ("size at most 20.0 mm", .range(low: 0, high: 190), false),
      ("size below 20 mm", .range(low: 0, high: 189), false),
      ("size from 10 to 20.5 mm", .range(low: 90, high: 195), false),
      ("ecog above 3", .range(low: 4, high: 4), false),
    ]
  )
  func acceptance(condition: String, accepted: FactTest.Accepted, isNegated: Bool) throws {
    let test = try test(condition)
    #expect(test.accepted == accepted)
    #expect(test.isNegated == isNegated)
    #expect(test.wording == condition)
  }

  @Test(
    "A test of a definition by cases accepts the values that its words say",
    arguments: [
      ("course is middle", 0b010), ("course is not middle", 0b101), ("course in (early, late)", 0b101),
      ("course above early", 0b110), ("course at most middle", 0b011), ("region is not near", 0b10),
    ] as [(String, UInt64)]
  )
  func definitionValues(condition: String, values: UInt64) throws {
    guard case .definitionIs(let test) = try formula(condition) else { throw Unexpected() }
    #expect(test.values == values)
    #expect(test.wording == condition)
  }

  @Test("A definition by cases keeps its conditions by value")
  func definitionCases() throws {
    let book = try Sample.book()
    guard case .cases(let cases) = book.definitions[1].body else { throw Unexpected() }
    #expect(cases.isOrdered)
    #expect(cases.values == ["early", "middle", "late"])
    #expect(cases.conditions.map { $0 == nil } == [false, false, true])
    #expect(cases.otherwise == 2)
  }

  @Test("Lists keep how many of their conditions must hold")
  func lists() throws {
    guard case .atLeast(2, let parts) = try formula("at least 2 of (fit, has-spread, not fit)"),
      case .definition(0, _) = parts[1], case .not(.test) = parts[2]
    else { throw Unexpected() }
    guard case .none(let none) = try formula("none of (fit, has-spread)") else { throw Unexpected() }
    #expect(none.count == 2)
    guard case .any(let any) = try formula("fit or (has-spread and fit)"), case .all = any[1] else {
      throw Unexpected()
    }
  }

  @Test("Names may be used before they are declared")
  func order() throws {
    let book = try Sample.book(
      """
      rule r.9 strongly against surgery, drugs to control when late-fact is b because "…"
        cite late-source z evidence low
        overrides r.1
        despite n.1
      fact late-fact "Late": one of a, b
      source late-source "Late" statement z "…"
      """
    )
    let rule = try #require(book.rules.first)
    #expect(rule.effect == .argues(for: false, .strong))
    #expect(rule.options == [0, 1])
    #expect(rule.intents == [1])
    #expect(rule.overrides == [1])
    #expect(rule.despite == [2])
    #expect(rule.references == [Reference(source: 0, statement: 0, evidence: .low)])
    #expect(book.sources.map(\.name) == ["late-source", "guide", "silent"])
    guard case .test(let test) = rule.condition else { throw Unexpected() }
    #expect(test.fact == 0)
    #expect(book.facts[test.fact].name == "late-fact")
  }

  @Test("The clauses of a fact belong to each fact of its declaration")
  func clauses() throws {
    let book = try Sample.book(
      """
      fact a "A", b "B": one of x, y
        required when fit cite guide s.1
        fixed
        only when has-spread
        ask "Which?"
        reads both as x, y because "Which one?"
      """
    )
    for fact in book.facts.prefix(2) {
      #expect(fact.isFixed)
      #expect(fact.ask == "Which?")
      #expect(fact.requirement?.reference == Reference(source: 0, statement: 0, evidence: nil))
      guard case .test = fact.requirement?.condition, case .definition(0, _) = fact.onlyWhen else { throw Unexpected() }
      #expect(fact.readings.map(\.values) == [0b11])
    }
    #expect(book.facts.prefix(2).map(\.label) == ["A", "B"])
    #expect(book.facts[2].requirement == nil)
  }

  @Test("A rule of every option and a statement that informs every option name them all")
  func everyOption() throws {
    let book = try Sample.book()
    #expect(book.rules[1].options == [0, 1])
    #expect(book.rules[1].references == [Reference(source: 1, statement: nil, evidence: nil)])
    #expect(book.sources[0].statements.map(\.informs) == [[0, 1], []])
    guard case .always = book.rules[1].condition else { throw Unexpected() }
  }

  @Test("The digest is that of the file's bytes")
  func digest() throws {
    let book = try Sample.book()
    #expect(book.digest == "sha256:" + SHA256.hexadecimal(of: Array(Sample.file("").utf8)))
    #expect(book.name == "sample")
    #expect(book.version == "1.0.0")
  }

  @Test("More facts than a rule book can have are refused")
  func tooManyFacts() {
    func file(_ count: Int) -> [Diagnostic] {
      Sample.read((0..<count).map { "fact f\($0) \"F\": yes or no\n" }.joined()).diagnostics
    }
    #expect(file(993).isEmpty)
    #expect(file(994).map(\.code) == [.tooManyFacts])
  }

  @Test("More cases than the number of facts allows are refused")
  func tooManyCases() {
    let facts = (0..<893).map { "fact f\($0) \"F\": yes or no\n" }.joined()
    func file(_ count: Int) -> [Diagnostic] {
      let cases = (0..<count).map { "case \"\($0)\" given fit yes expect out of scope\n" }.joined()
      return Sample.read(facts + cases).diagnostics
    }
    #expect(file(3).isEmpty)
    #expect(file(2_223).map(\.code) == [.tooManyFacts])
  }

  @Test("A thousand errors are enough, and still there is no rule book")
  func tooManyErrors() {
    let text = (0..<1_500).map { "covers when unknown-\($0)\n" }.joined()
    let file = Sample.read(text + "source s \"S\" statement unused \"…\"")
    #expect(file.book == nil)
    #expect(file.diagnostics.filter { $0.severity == .error }.count == 1_000)
    #expect(file.diagnostics.contains { $0.code == .unusedStatement })
  }

  @Test("More values than a fact or a definition can have are refused, and nothing is said of their use")
  func tooManyValues() {
    func facts(_ count: Int) -> [DiagnosticCode] {
      let names = (0..<count).map { "v\($0)" }.joined(separator: ", ")
      return Sample.read("fact a \"A\": one of \(names) covers when a is v\(count - 1)").diagnostics.map(\.code)
    }
    func definitions(_ count: Int) -> [DiagnosticCode] {
      let names = (0..<count).map { "v\($0)" }
      let cases = names.dropLast().map { "\($0) when fit " }.joined()
      let text = "define d \"D\": in order \(names.joined(separator: ", ")) \(cases) v\(count - 1) otherwise "
      return Sample.read(text + "covers when d at least v\(count - 1)").diagnostics.map(\.code)
    }
    #expect(facts(64) == [])
    #expect(facts(65) == [.tooManyValues])
    #expect(definitions(64) == [])
    #expect(definitions(65) == [.tooManyValues])
  }

  @Test("The last of sixty-four values is one bit like the others")
  func lastValue() throws {
    let names = (0..<64).map { "v\($0)" }.joined(separator: ", ")
    let book = try Sample.book("fact a \"A\": in order \(names) covers when any of (a above v62, a at most v63)")
    guard case .any(let parts) = book.coverage[0], case .test(let last) = parts[0], case .test(let all) = parts[1]
    else {
      throw Unexpected()
    }
    #expect(last.accepted == .values(1 << 63))
    #expect(all.accepted == .values(.max))
  }

  @Test("A file without options has nothing to argue about")
  func noOption() {
    let file = RuleBookReader.read(Array((Sample.header + "fact a \"A\": yes or no").utf8))
    #expect(file.diagnostics.map(\.code) == [.nothingToArgue])
    #expect(file.book == nil)
  }
}
