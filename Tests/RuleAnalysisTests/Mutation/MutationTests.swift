import ConsiliumTestSupport
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("Mutants of a rule file")
struct MutationTests {
  private static let head = """
    rules small version 1.0.0 language 1
    intent cure, control
    source page "A page" statement s.1 "A statement."
    option surgery "Surgery"
    option tablets "Tablets"
    fact size "Size": number from 0 to 10 cm step 0.1
    fact spread "Spread": in order none, near, far
    fact site "Site": one of lung, liver, skin
    fact signs "Signs": several of pain, rash, cough
    fact fit "Fit": yes or no
    group soft "Soft" of site: liver, skin

    """

  /// The mutants of the condition of one rule, in words.
  private static func edits(_ condition: String, effect: String = "for surgery") throws -> [String] {
    let text = head + "rule r.1 \(effect) when \(condition) because \"B.\" cite page s.1\n"
    let file = RuleBookReader.read(Array(text.utf8))
    let book = try #require(file.book, "\(file.diagnostics.map(\.message))")
    return MutantFactory.mutants(of: book).filter { mutant in
      switch mutant.kind {
      case .limit, .operator, .value, .part: true
      case .effect, .strength, .intent, .override: false
      }
    }
    .map { $0.before + " → " + $0.after }
  }

  @Test(
    "A test is moved by one step, turned round, or given another value",
    arguments: [
      ("size at least 2 cm", ["size at least 1.9 cm", "size above 2 cm"]),
      ("size above 2 cm", ["size at least 2 cm", "size above 2.1 cm"]),
      ("size at most 2 cm", ["size below 2 cm", "size at most 2.1 cm"]),
      ("size below 2 cm", ["size below 1.9 cm", "size at most 2 cm"]),
      ("size is 2 cm", ["size is 1.9 cm", "size is 2.1 cm", "size is not 2 cm"]),
      (
        "size from 1 to 2 cm",
        ["size from 0.9 to 2 cm", "size from 1.1 to 2 cm", "size from 1 to 1.9 cm", "size from 1 to 2.1 cm"]
      ),
      ("spread at least near", ["spread at least none", "spread at least far"]),
      ("spread is near", ["spread is not near", "spread is none", "spread is far"]),
      ("site is not skin", ["site is skin", "site is not lung"]),
      ("site in soft", ["site is skin", "site is liver"]),
      ("fit", ["fit is no"]),
      ("signs include pain", ["signs only pain", "signs include rash"]),
      (
        "signs include any of (pain, rash)",
        ["signs include all of (pain, rash)", "signs include rash", "signs include pain"]
      ),
      ("signs only (pain, rash)", ["signs include all of (pain, rash)", "signs only rash", "signs only pain"]),
      ("signs none", ["signs not none"]),
    ]
  )
  func tests(condition: String, after: [String]) throws {
    #expect(try Self.edits(condition) == after.map { condition + " → " + $0 })
  }

  @Test("Conditions lose parts and exchange and with or")
  func conditions() throws {
    #expect(
      try Self.edits("fit and not (signs none)") == [
        "fit and not signs none → fit or not signs none", "fit → left out", "not signs none → left out",
        "fit → fit is no", "not signs none → signs none", "signs none → signs not none",
      ]
    )
    #expect(
      try Self.edits("at least 2 of (fit, signs none, site is skin)").prefix(2) == [
        "at least 2 of (fit, signs none, site is skin) → at least 1 of (fit, signs none, site is skin)",
        "at least 2 of (fit, signs none, site is skin) → at least 3 of (fit, signs none, site is skin)",
      ]
    )
  }

  // MARK: Fates

  private static func report(_ declarations: String) throws -> (report: MutationReport, engine: CaseEngine) {
    let check = RuleFileCheck(Array((head + declarations).utf8))
    let engine = try #require(check.engine, "\(check.diagnostics.map(\.message))")
    return (MutationRun.report(engine), engine)
  }

  private static func survivors(_ declarations: String) throws -> [String] {
    let (report, engine) = try report(declarations)
    return report.survivors.map { MutationWording(book: engine.book).edit(report.mutants[$0]) }
  }

  private static let rule = """
    rule r.1 strongly for surgery to cure, control when size at most 2 cm because "B." cite page s.1

    """

  @Test("Only what a case expects kills")
  func expectations() throws {
    #expect(try Self.report(Self.rule).report.killed.isEmpty)
    let below = "case \"below\" given size 2 cm expect candidate surgery by r.1\n"
    #expect(
      try Self.survivors(Self.rule + below) == [
        "r.1: size at most 2 cm → size at most 2.1 cm", "r.1: strongly for → for", "r.1: strongly for → weakly for",
        "r.1: to cure, control → to control", "r.1: to cure, control → to cure",
      ]
    )
    let above = "case \"above\" given size 2.1 cm expect without r.1\n"
    let exact = "case \"exact\" given size 1 cm expect candidate surgery by r.1 strongly to cure and control\n"
    #expect(try Self.survivors(Self.rule + below + above + exact) == [])
  }

  @Test("A mutant that changes no answer is set apart, with the limit that `impossible` makes idle")
  func equivalence() throws {
    let (report, engine) = try Self.report(
      """
      impossible C when size above 2 cm and fit because "B."
      rule r.1 for surgery when size at most 2 cm and fit because "B." cite page s.1
      """
    )
    let wording = MutationWording(book: engine.book)
    #expect(
      report.equivalent.map { wording.edit(report.mutants[$0]) } == ["r.1: size at most 2 cm → size at most 2.1 cm"]
    )
  }

  @Test("A mutant that check refuses is set apart")
  func refusal() throws {
    let (report, engine) = try Self.report(
      """
      define extent "Extent": one of small, large small when size below 2 cm large when size at least 2 cm
      rule r.1 for surgery when extent is small because "B." cite page s.1
      """
    )
    #expect(report.refused.count == 4)
    #expect(report.refused.allSatisfy { engine.book.name(of: report.mutants[$0].site).hasPrefix("definition extent") })
  }

  // MARK: Against the naive way

  @Test("The mutants killed are those that fail when all is compiled and tried anew", arguments: UInt64(1)...15)
  func likeAnew(seed: UInt64) throws {
    guard let book = try RandomBookCases.book(seed: seed, mostCompletions: 256, caseCount: 5) else { return }
    let engine = try CaseEngine(book)
    let report = MutationRun.report(engine)
    let wording = MutationWording(book: book)
    let met = book.cases.map { bookCase in
      bookCase.expectations.filter { CaseTrial.trial(of: Self.expecting([$0], bookCase), engine).failures.isEmpty }
    }
    for (mutant, fate) in zip(report.mutants, report.fates) where fate != .refused {
      let anew = try CaseEngine(book.applying(mutant.edit))
      let failing = book.cases.indices.filter { position in
        !CaseTrial.trial(of: Self.expecting(met[position], book.cases[position]), anew).failures.isEmpty
      }
      switch fate {
      case .killed(let position): #expect(failing.contains(position), "seed \(seed), \(wording.edit(mutant))")
      default: #expect(failing.isEmpty, "seed \(seed), \(fate), \(wording.edit(mutant))")
      }
    }
  }

  private static func expecting(_ expectations: [RuleBooks.Expectation], _ bookCase: BookCase) -> BookCase {
    BookCase(
      title: bookCase.title,
      note: nil,
      patient: bookCase.patient,
      expectations: expectations,
      place: bookCase.place
    )
  }

  // MARK: Proposals

  @Test("A case proposed against a mutant is met by the original and fails under the mutant", arguments: UInt64(1)...12)
  func killers(seed: UInt64) throws {
    let file = RandomRuleFile(seed: seed, mostCompletions: 256)
    let check = RuleFileCheck(Array(file.text.utf8))
    guard let engine = check.engine else { return }
    let report = MutationRun.report(engine)
    let (killers, left) = KillerProposer(engine, report).proposals()
    // What other rules exclude and other constraints rule out anyway, and where a fact applies, no expectation tells apart.
    for index in left where report.mutants[index].kind != .effect {
      switch report.mutants[index].site {
      case .applicability, .impossible: break
      default:
        Issue.record("seed \(seed): \(MutationWording(book: engine.book).edit(report.mutants[index]))\n\(file.text)")
      }
    }
    let added = killers.map { TestReport.text(of: $0.bookCase, in: engine.book) }.joined(separator: "\n")
    let again = RuleFileCheck(Array((file.text + "\n" + added).utf8))
    let whole = try #require(again.engine, "seed \(seed): \(again.diagnostics.map(\.message))\n\(added)")
    #expect(CaseTrial.all(whole).allSatisfy { $0.failures.isEmpty }, "seed \(seed)\n\(added)")
    #expect(MutationRun.report(whole).survivors.count <= left.count, "seed \(seed)\n\(added)")
  }
}
