import Audits
import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks
import Testing

/// Twenty cases scored by hand: every class, every reason, every way in which a decision stands to the rules.
struct CohortTests {
  private let engine: CaseEngine
  private let audit: Audit
  private let cases: [AuditedCase]

  init() throws {
    engine = try WardCohort.engine()
    (audit, cases) = WardCohort.audit(engine, try WardCohort.plan(engine))
  }

  private var book: RuleBook { engine.book }

  private func option(_ name: String) throws -> Int { try #require(book.options.firstIndex { $0.name == name }) }

  private func fact(_ name: String) throws -> Int { try #require(book.facts.firstIndex { $0.name == name }) }

  /// The numbers of a count in the order of the classes.
  private func numbers(_ count: ConcordanceCount) -> [Int] { Concordance.allCases.map { count[$0] } }

  // MARK: Cases

  @Test(
    "Each case has the class found by hand, with what its decision rests on",
    arguments: [
      (1, Concordance.concordant, "knife!knife.3", ["drug", "beam"]),
      (2, .concordant, "knife!knife.3 drug", []),
      (3, .conditional, "knife?fit", ["beam"]),
      (4, .conditional, "drug?pain", []),
      (5, .nonConcordant, "knife!knife.2", []),
      (6, .nonConcordant, "beam!beam.1", []),
      (7, .silent, "watch", []),
      (8, .silent, "knife~knife.2?fit", []),
      (9, .nonConcordant, "knife!knife.2 watch", []),
      (10, .silent, "watch knife?fit", []),
      (11, .conditional, "knife~knife.3 drug?pain", ["beam"]),
      (12, .noOption, "", ["knife", "drug"]),
      (13, .noDecision, "-", ["knife", "drug", "beam"]),
      (14, .outOfScope, "knife", []),
      (15, .conditional, "knife?adult", ["beam"]),
      (16, .conditional, "beam~beam.1?grade", ["knife"]),
      (18, .concordant, "beam", ["knife"]),
      (19, .outOfScope, "", []),
      (20, .concordant, "knife", ["beam"]),
    ] as [(Int, Concordance, String, [String])]
  )
  func classes(position: Int, concordance: Concordance, decision: String, unmentioned: [String]) throws {
    let audited = try #require(cases.first { $0.position == position })
    #expect(audited.concordance == concordance)
    let words = audited.decided?.map { decided in
      var text = book.options[decided.option].name
      for rule in decided.against { text += "!" + book.rules[rule].id }
      // What could still exclude a provisional option is told by its facts.
      for rule in decided.perhapsAgainst where decided.verdict != .provisional { text += "~" + book.rules[rule].id }
      for fact in decided.facts { text += "?" + book.facts[fact].name }
      return text
    }
    #expect((words?.joined(separator: " ") ?? "-") == decision)
    #expect(audited.unmentioned.map { book.options[$0].name } == unmentioned)
    #expect(audited.isContradictory == (position == 16))
  }

  @Test("Cases are counted by class, and none is lost")
  func counts() {
    #expect(audit.caseCount == 20)
    #expect(audit.rejected.count == 1)
    #expect(audit.rejected.cases.map(\.position) == [17])
    // Concordant 1 2 18 20; conditional 3 4 11 15 16; non-concordant 5 6 9; silent 7 8 10; out of scope 14 19.
    #expect(numbers(audit.cases) == [4, 5, 3, 3, 0, 2, 1, 1])
    #expect(numbers(audit.contradictory) == [0, 1, 0, 0, 0, 0, 0, 0])
    #expect(audit.openScopeCount == 1)
    #expect(audit.perhapsAgainstCount == 1)
    #expect(audit.variouslyExcludedCount == 0)
  }

  @Test("Rates are shares of the scored decisions, with Wilson's interval")
  func rates() throws {
    // 4 of 12: 33.3 %, by the formula 13.8 to 60.9 %; 3 of 12: 25.0 %, 8.9 to 53.2 %; 5 of 12: 41.7 %, 19.3 to 68.0 %.
    for (concordance, tenths, low, high) in [
      (Concordance.concordant, 333, 138, 609), (.conditional, 417, 193, 680), (.nonConcordant, 250, 89, 532),
    ] {
      let rate = audit.cases.rate(concordance)
      #expect(rate.of == 12)
      #expect(rate.tenths == tenths)
      #expect(try #require(rate.interval) == (low, high))
    }
  }

  @Test(
    "Options are counted one by one",
    arguments: [
      ("knife", [4, 3, 2, 1, 0, 1, 0, 0], 3),
      ("drug", [1, 2, 0, 0, 0, 0, 0, 0], 2),
      ("beam", [1, 1, 1, 0, 0, 0, 0, 0], 5),
      ("watch", [0, 0, 0, 3, 0, 0, 0, 0], 0),
    ]
  )
  func options(name: String, classes: [Int], unmentioned: Int) throws {
    #expect(numbers(audit.options[try option(name)]) == classes)
    #expect(audit.unmentioned[try option(name)] == unmentioned)
  }

  @Test("Cases are gathered by site, by grade and by quarter")
  func groups() throws {
    let sites = audit.groups[0].map { numbers($0.cases) }
    #expect(sites[0] == [0, 1, 1, 2, 0, 1, 0, 0], "lung: 4; 6; 7 8; 19")
    #expect(sites[1] == [4, 4, 2, 1, 0, 1, 1, 1], "bowel: 1 2 18 20; 3 11 15 16; 5 9; 10; 14; 12; 13")
    #expect(numbers(audit.groups[0][1].options[try option("knife")]) == [4, 3, 2, 0, 0, 1, 0, 0])
    let grades = audit.groups[1].map { numbers($0.cases) }
    #expect(grades[0] == [1, 2, 3, 3, 0, 1, 1, 0], "low: 2; 4 16; 5 6 9; 7 8 10; 19; 12")
    #expect(grades[1] == [3, 3, 0, 0, 0, 1, 0, 1], "high: 1 18 20; 3 11 15; 14; 13")
    #expect(grades[2...].allSatisfy { $0.allSatisfy { $0 == 0 } })
    #expect(
      audit.periods.map { audit.plan.period.name($0.number) }
        == ["2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4", "2026 Q1"]
    )
    #expect(
      audit.periods.map { numbers($0.cases) } == [
        [2, 0, 0, 0, 0, 0, 0, 0], [0, 2, 1, 0, 0, 0, 0, 0], [0, 0, 2, 3, 0, 0, 0, 0], [0, 3, 0, 0, 0, 2, 1, 1],
        [1, 0, 0, 0, 0, 0, 0, 0],
      ]
    )
    #expect(numbers(audit.undated) == [1, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test(
    "Reasons are read whatever their spelling, and tabulated against the classes of recorded decisions",
    arguments: [
      (ReasonCode.patientChoice, [2, 0, 1, 0, 0, 0, 0, 0]),
      (.comorbidity, [0, 1, 1, 0, 0, 0, 0, 0]),
      (.newInformation, [0, 0, 1, 0, 0, 0, 0, 0]),
      (.trial, [1, 0, 0, 0, 0, 0, 1, 0]),
      (.other, [0, 0, 0, 1, 0, 0, 0, 0]),
      (.ownWords, [1, 0, 0, 0, 0, 0, 0, 0]),
      (.none, [0, 4, 0, 2, 0, 2, 0, 0]),
    ]
  )
  func reasons(code: ReasonCode, classes: [Int]) {
    #expect(numbers(audit.reasons[code.rawValue]) == classes)
  }

  @Test("Facts are counted by what cases leave open, and by what hangs on it")
  func facts() throws {
    func tally(_ name: String) throws -> FactTally { audit.facts[try fact(name)] }
    let fit = try tally("fit")
    #expect([fit.unrecordedCount, fit.partialCount, fit.missingCount] == [3, 0, 3], "3 8 10")
    #expect([fit.openAloneCount, fit.openTogetherCount, fit.heldDecisionCount] == [2, 0, 2], "3 10")
    let pain = try tally("pain")
    #expect([pain.unrecordedCount, pain.missingCount, pain.openAloneCount, pain.heldDecisionCount] == [2, 2, 2, 2])
    let adult = try tally("adult")
    #expect([adult.unrecordedCount, adult.missingCount, adult.openCount, adult.heldDecisionCount] == [1, 1, 0, 1])
    let grade = try tally("grade")
    #expect(
      [grade.unrecordedCount, grade.missingCount, grade.openAloneCount, grade.heldDecisionCount] == [0, 1, 1, 1]
    )
    let size = try tally("size")
    #expect([size.unrecordedCount, size.partialCount, size.missingCount] == [1, 1, 1])
    #expect(try tally("site") == FactTally())
    #expect(try tally("remarks").unrecordedCount == 19)
  }

  @Test("Arguments against decided options are counted by rule, those against concordant ones apart")
  func arguments() throws {
    func counts(_ number: (ConcordanceCount) -> Int) -> [String] {
      book.rules.indices.filter { number(audit.against[$0]) > 0 }
        .map { book.rules[$0].id + " " + String(number(audit.against[$0])) }
    }
    #expect(counts { $0[.nonConcordant] } == ["knife.2 2", "beam.1 1"])
    #expect(counts { $0.contested } == ["knife.3 2"])
    #expect(audit.contested.cases.map(\.position) == [1, 2])
  }

  @Test("Cases whose decision could not be read are counted apart from the others")
  func unreadDecisions() throws {
    var audit = Audit(try WardCohort.plan(engine))
    let lines = """
      {"id":"u1","site":"lung","decision":["knives"]}
      {"id":"u2","decision":"knife"}
      {"id":"u3","decision":["drug","drug"]}
      {"id":"u4","site":"lungs","decision":["drug"]}
      """
    for entry in CaseReader(book: book).read(Array(lines.utf8)) {
      guard case .failure(let problem) = entry.result else { continue }
      audit.add(RejectedCase(position: entry.position, file: nil, id: entry.label, problem: problem))
    }
    #expect(audit.rejected.count == 4)
    #expect(audit.rejectedDecisionCount == 3)
    var output = Output()
    let style = AuditWriter.Style(format: .text, isBrief: true, isColoured: false, namesFiles: false)
    AuditWriter(book: book, style: style).close(audit, into: &output)
    let page = String(decoding: output.bytes, as: UTF8.self)
    #expect(page.contains("Decision could not be read      3") && page.contains("Could not be read               1"))
    #expect(page.contains("u1 (case 1), line 1, column 38\n  - `decision`: `knives` is not an option of the rule book"))
    #expect(page.contains("did you mean `knife`?"))
  }

  // MARK: Whole and parts

  @Test("The counts of two parts of a cohort add up to those of the whole, lists and all", arguments: 1..<20)
  func parts(split: Int) throws {
    func page(_ audit: Audit) -> [String] {
      [AuditFormat.text, .json].map { format in
        var output = Output()
        let style = AuditWriter.Style(format: format, isBrief: true, isColoured: false, namesFiles: false)
        AuditWriter(book: book, style: style).close(audit, into: &output)
        return String(decoding: output.bytes, as: UTF8.self)
      }
    }
    let plan = try WardCohort.plan(engine, listLimit: 2)
    var first = WardCohort.audit(engine, plan, 1...split).audit
    first.add(WardCohort.audit(engine, plan, (split + 1)...20).audit)
    #expect(page(first) == page(WardCohort.audit(engine, plan).audit))
  }

  @Test("Lists name the first cases and count the others")
  func lists() throws {
    let audit = WardCohort.audit(engine, try WardCohort.plan(engine, listLimit: 2)).audit
    #expect(audit.conditional.cases.map(\.position) == [3, 4])
    #expect(audit.conditional.count == 5)
    #expect(audit.conditional.unlistedCount == 3)
    let none = WardCohort.audit(engine, try WardCohort.plan(engine, listLimit: 0)).audit
    #expect(none.nonConcordant.cases.isEmpty)
    #expect(none.nonConcordant.count == 3)
  }
}
