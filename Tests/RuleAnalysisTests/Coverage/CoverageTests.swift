import ConsiliumTestSupport
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("What the cases of a rule file cover")
struct CoverageTests {
  private static let head = """
    rules small version 1.0.0 language 1
    intent cure
    source page "A page" statement s.1 "A statement."
    option surgery "Surgery"
    option tablets "Tablets"
    fact size "Size": number from 0 to 10 cm step 0.1
    fact spread "Spread": in order none, near, far
    fact fit "Fit": yes or no
    define large "Large": size above 4 cm
    impossible C when spread is none and size above 9 cm because "B."
    question Q when fit and spread is far because "B?"
    rule r.small for surgery to cure when size at most 2 cm and spread is none because "B." cite page s.1
    rule r.unfit excludes surgery when not fit because "B." cite page s.1
    rule r.large against surgery when large because "B." cite page s.1
    rule r.note notes tablets when spread at least near because "B." cite page s.1

    """

  private static func survey(_ cases: String) throws -> CoverageSurvey {
    let check = RuleFileCheck(Array((head + cases).utf8))
    return CoverageSurvey(try #require(check.engine, "\(check.diagnostics.map(\.message))"))
  }

  private static func missing(_ cases: String) throws -> [String] {
    let survey = try survey(cases)
    let wording = CoverageWording(book: survey.engine.book, boundaries: survey.boundaries)
    return survey.coverage().missing.map(wording.missing)
  }

  @Test("Without cases everything is missing, each limit on both sides")
  func nothing() throws {
    #expect(
      try Self.missing("") == [
        "no case in which r.small holds", "no case in which r.unfit holds", "no case in which r.large holds",
        "no case in which r.note holds",
        "no case that needs r.small", "no case that needs r.unfit", "no case that needs r.large",
        "no case that needs r.note",
        "no case with size 2 cm (limit of `size at most 2 cm` in r.small)",
        "no case with size 2.1 cm (limit of `size at most 2 cm` in r.small)",
        "no case with size 4 cm (limit of `size above 4 cm` in definition large)",
        "no case with size 4.1 cm (limit of `size above 4 cm` in definition large)",
        "no case with size 9 cm (limit of `size above 9 cm` in impossible C)",
        "no case with size 9.1 cm (limit of `size above 9 cm` in impossible C)",
        "no case with spread none (limit of `spread is none` in impossible C and 2 more)",
        "no case with spread near (limit of `spread is none` in impossible C and 2 more)",
        "no case with spread near (limit of `spread is far` in question Q)",
        "no case with spread far (limit of `spread is far` in question Q)",
        "no case that asks Q", "no case that contradicts C",
        "no case in which large holds", "no case in which large fails",
      ]
    )
  }

  @Test("A rule that holds in some completions only is open, not held, and decides where the verdict turns on it")
  func open() throws {
    let survey = try Self.survey("case \"a\" given size 1 cm, spread none expect provisional surgery")
    let coverage = survey.coverage()
    let held = try #require(coverage.lines.first { $0.item == .held(rule: 1) })
    #expect(held.cases == [] && held.openCases == [0])
    let decisive = try #require(coverage.lines.first { $0.item == .decisive(rule: 1) })
    #expect(decisive.cases == [0])
  }

  @Test("A note decides only a case that expects it")
  func notes() throws {
    let silent = "case \"a\" given spread far, fit no expect excluded surgery"
    #expect(try Self.missing(silent).contains("no case that needs r.note"))
    #expect(try !Self.missing(silent + ", notes r.note").contains("no case that needs r.note"))
  }

  @Test("A limit is touched by the value next to it and by no other")
  func limits() throws {
    let words = "no case with size 2.1 cm (limit of `size at most 2 cm` in r.small)"
    #expect(try Self.missing("case \"a\" given size 2.2 cm expect unsupported tablets").contains(words))
    #expect(try !Self.missing("case \"a\" given size 2.1 cm expect unsupported tablets").contains(words))
    #expect(try Self.missing("case \"a\" given size at least 2.1 cm expect unsupported tablets").contains(words))
  }

  @Test("Numbers and listings agree, and a rule that can never hold is not counted")
  func numbers() throws {
    let survey = try Self.survey("case \"a\" given size 1 cm, spread none, fit yes expect candidate surgery")
    let coverage = survey.coverage()
    for kind in CoverageItem.Kind.allCases {
      let lines = coverage.counted(kind)
      let missing = coverage.missing.count { $0.kind == kind }
      #expect(CoverageWording.share(kind, coverage)?.hasPrefix("\(lines.count - missing) of \(lines.count) ") == true)
    }
  }

  // MARK: Proposals

  /// Adds the proposed cases to a rule file's text and tries it again.
  private static func expectWhole(_ text: String, _ seed: String) throws {
    let check = RuleFileCheck(Array(text.utf8))
    let survey = CoverageSurvey(try #require(check.engine, "\(seed)"))
    var proposer = CoverageProposer(survey)
    let (proposals, left) = proposer.proposals(for: survey.coverage().missing)
    let wording = CoverageWording(book: survey.engine.book, boundaries: survey.boundaries)
    #expect(left.map(wording.missing) == [], "\(seed)")
    let added = proposals.map { TestReport.text(of: $0.bookCase, in: survey.engine.book) }
    let whole = text + "\n" + added.joined(separator: "\n")
    let again = RuleFileCheck(Array(whole.utf8))
    let engine = try #require(again.engine, "\(seed): \(again.diagnostics.map(\.message))\n\(whole)")
    #expect(again.diagnostics.count == check.diagnostics.count, "\(seed)")
    let failures = TrialWording(book: engine.book).findings(CaseTrial.all(engine)).map(\.message)
    #expect(failures == [], "\(seed)\n\(whole)")
    #expect(CoverageSurvey(engine).coverage().missing.map(wording.missing) == [], "\(seed)\n\(whole)")
  }

  @Test("The cases proposed for what is missing are answered as they expect and leave nothing missing")
  func proposals() throws {
    try Self.expectWhole(Self.head, "small")
  }

  @Test("So they are for random rule files", arguments: UInt64(1)...30)
  func randomProposals(seed: UInt64) throws {
    let file = RandomRuleFile(seed: seed, mostCompletions: 1_024)
    guard RuleFileCheck(Array(file.text.utf8)).engine != nil else { return }
    try Self.expectWhole(file.text, "seed \(seed)")
  }

  // MARK: Brute force

  @Test("Held, open and decisive are what the definition says of every case", arguments: UInt64(1)...30)
  func likeDefinition(seed: UInt64) throws {
    guard let book = try RandomBookCases.book(seed: seed, mostCompletions: 512, caseCount: 6) else { return }
    let engine = try CaseEngine(book)
    let coverage = CoverageSurvey(engine).coverage()
    let answers = book.cases.map { engine.answer($0.patient) }
    for rule in book.rules.indices {
      let held = book.cases.indices.filter { Self.holding(answers[$0]).contains(rule) }
      let open = book.cases.indices.filter { position in
        answers[position].options.contains { $0.open.contains { $0.rule == rule } }
      }
      let line = try #require(coverage.lines.first { $0.item == .held(rule: rule) })
      #expect(line.cases == held && line.openCases == open, "seed \(seed), rule \(rule)")
      let without = try CaseEngine(book.applying(.switchingOff(rule: rule)))
      let decisive = book.cases.indices.filter { position in
        guard held.contains(position) || open.contains(position) else { return false }
        let changed = without.answer(book.cases[position].patient)
        if Self.verdicts(changed) != Self.verdicts(answers[position]) { return true }
        return book.cases[position].expectations.contains { expectation in
          switch expectation {
          case .depends, .missing: return false
          default: break
          }
          let only = Self.expecting(expectation, book.cases[position])
          return CaseTrial.trial(of: only, engine).failures.isEmpty
            && !CaseTrial.trial(of: only, without).failures.isEmpty
        }
      }
      let decided = try #require(coverage.lines.first { $0.item == .decisive(rule: rule) })
      #expect(decided.cases == decisive, "seed \(seed), rule \(rule)")
    }
  }

  private static func holding(_ answer: Answer) -> Set<Int> {
    Set(answer.options.flatMap { $0.arguments + $0.counterarguments + $0.exclusions + $0.notes })
  }

  private static func verdicts(_ answer: Answer) -> [String] {
    answer.options.map { "\($0.option) \($0.verdict) \($0.isContested)" }.sorted()
  }

  private static func expecting(_ expectation: RuleBooks.Expectation, _ bookCase: BookCase) -> BookCase {
    BookCase(
      title: bookCase.title,
      note: nil,
      patient: bookCase.patient,
      expectations: [expectation],
      place: bookCase.place
    )
  }
}
