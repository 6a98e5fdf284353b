import Audits
import Batches
import Evaluation
import RuleBooks
import Testing

/// How the classes of several decided options make that of the case, and what no small rule file brings about.
struct ClassificationTests {
  private let engine: CaseEngine

  init() throws { engine = try WardCohort.engine() }

  private static let (knife, drug, beam, watch) = (0, 1, 2, 3)

  private func answer(
    _ option: Int,
    _ verdict: Verdict,
    against: [Int] = [],
    exclusions: [Int] = [],
    open: [Int] = [],
    facts: [Int] = []
  ) -> OptionAnswer {
    OptionAnswer(
      option: option,
      verdict: verdict,
      isContested: false,
      intents: [],
      arguments: [],
      counterarguments: against,
      exclusions: exclusions,
      notes: [],
      open: open.map { .init(rule: $0, needs: []) },
      overridden: [],
      depends: Dependencies(alone: facts, members: [], together: [], settledBy: [])
    )
  }

  private func audited(_ options: [OptionAnswer], scope: Answer.Scope = .inside) -> AuditedCase {
    var patient = PatientCase(factCount: engine.book.facts.count)
    patient.decision = options.map { $0.option }
    let answer = CountedAnswer(
      scope: scope,
      options: options.reversed(),
      missing: [],
      scopeFacts: scope == .open ? [0] : [],
      isContradictory: false
    )
    return CaseAuditor(book: engine.book).audit(patient, answer, position: 1)
  }

  @Test(
    "The option that marks a decision most gives it its class",
    arguments: [
      ([Verdict.candidate, .candidate], Concordance.concordant),
      ([.candidate, .provisional], .conditional),
      ([.possible, .candidate], .conditional),
      ([.possible, .unsupported], .silent),
      ([.unsupported, .undecided], .undecided),
      ([.undecided, .candidate], .undecided),
      ([.excluded, .undecided], .nonConcordant),
      ([.candidate, .possible, .unsupported, .excluded], .nonConcordant),
    ]
  )
  func precedence(verdicts: [Verdict], concordance: Concordance) {
    let options = verdicts.enumerated().map { answer($0.offset, $0.element) }
    #expect(audited(options).concordance == concordance)
    #expect(audited(options.reversed()).concordance == concordance)
  }

  @Test(
    "An argument that holds makes an unsupported option non-concordant; one that may hold is named and not held against it"
  )
  func unsupported() throws {
    let rule = try #require(engine.book.rules.firstIndex { $0.id == "beam.1" })
    let held = try #require(audited([answer(Self.beam, .unsupported, against: [rule])]).decided?.first)
    #expect(held.concordance == .nonConcordant)
    #expect(held.against == [rule])
    let open = try #require(audited([answer(Self.beam, .unsupported, open: [rule], facts: [2])]).decided?.first)
    #expect(open.concordance == .silent)
    #expect(open.perhapsAgainst == [rule])
    #expect(open.facts == [2])
  }

  @Test("An open rule that argues for an option is not named against it")
  func openArgument() throws {
    let rule = try #require(engine.book.rules.firstIndex { $0.id == "drug.1" })
    #expect(audited([answer(Self.drug, .possible, open: [rule])]).decided?.first?.perhapsAgainst == [])
  }

  @Test("An option that one rule or another excludes is non-concordant without a single argument")
  func variouslyExcluded() throws {
    let rule = try #require(engine.book.rules.firstIndex { $0.id == "knife.2" })
    var audit = Audit(try WardCohort.plan(engine))
    var patient = PatientCase(factCount: engine.book.facts.count)
    patient.decision = [Self.knife]
    let option = answer(Self.knife, .excluded, open: [rule])
    let whole = CountedAnswer(scope: .inside, options: [option], missing: [], scopeFacts: [], isContradictory: false)
    #expect(audit.add(patient, whole, position: 1).concordance == .nonConcordant)
    #expect(audit.variouslyExcludedCount == 1)
    #expect(audit.against.allSatisfy { $0.total == 0 })
  }

  @Test("Where it is open whether the rules apply, a candidate is conditional on the facts that decide it")
  func openScope() throws {
    let decided = try #require(audited([answer(Self.knife, .candidate)], scope: .open).decided?.first)
    #expect(decided.concordance == .conditional)
    #expect(decided.facts == [0])
    let excluded = try #require(audited([answer(Self.knife, .excluded)], scope: .open).decided?.first)
    #expect(excluded.concordance == .nonConcordant)
  }

  @Test(
    "A reason is one of the codes however it is spelt",
    arguments: zip(
      ["Patient choice", "patient_choice", "  comorbidity ", "NEW-INFORMATION", "Trial", "other", "on trial", "", nil],
      [
        ReasonCode.patientChoice, .patientChoice, .comorbidity, .newInformation, .trial, .other, .ownWords, .none,
        .none,
      ]
    )
  )
  func reason(text: String?, code: ReasonCode) {
    #expect(ReasonCode(text) == code)
  }
}
