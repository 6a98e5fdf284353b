import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Results for the small book, made by hand.
enum SmallResults {
  static let every = [incomplete, contradictory, rejected, outOfScope, empty]

  /// A patient of whom much is known and some is missing: every verdict and every kind of argument occurs.
  static var incomplete: CaseResult {
    var patient = PatientCase(factCount: SmallBook.book.facts.count)
    patient.id = .text("v07")
    patient.title = "Ileal NET with diarrhoea, liver metastases on CT"
    patient.knowledge[SmallBook.site] = .values(0b001)
    patient.knowledge[SmallBook.size] = .range(low: 170, high: 170)
    patient.knowledge[SmallBook.spread] = .values(0b100)
    patient.knowledge[SmallBook.ki67] = .range(low: 0, high: 19)
    patient.knowledge[SmallBook.symptoms] = .members(present: 0b001, absent: 0b010)
    patient.knowledge[SmallBook.growth] = .values(0b011)
    patient.knowledge[SmallBook.remarks] = .text(["prefers tablets", "lives far from the hospital"])
    patient.places = Array(repeating: nil, count: SmallBook.book.facts.count)
    patient.entries[SmallBook.size] = "1.7 cm"
    patient.places[SmallBook.size] = EntryPlace(key: "tumour_size", offset: 80).at(line: 5, column: 18)
    patient.entries[SmallBook.ki67] = "<2 %"
    var remaining = patient.knowledge
    remaining[SmallBook.grade] = .values(0b001)
    let growth = Dependencies(
      alone: [SmallBook.growth],
      members: [],
      together: [SmallBook.symptoms],
      settledBy: []
    )
    let answer = Answer(
      scope: .inside,
      options: [
        option(
          SmallBook.analogues,
          .candidate,
          isContested: true,
          intents: [2, 1],
          arguments: [4, 5],
          counterarguments: [6]
        ),
        option(
          SmallBook.surgery,
          .provisional,
          arguments: [2],
          open: [.init(rule: 3, needs: [SmallBook.feasible])],
          depends: Dependencies(alone: [SmallBook.feasible], members: [], together: [], settledBy: [])
        ),
        option(
          SmallBook.chemotherapy,
          .possible,
          notes: [9],
          open: [.init(rule: 7, needs: [SmallBook.growth, SmallBook.symptoms])],
          depends: Dependencies(
            alone: [SmallBook.growth, SmallBook.symptoms],
            members: [.init(fact: SmallBook.symptoms, members: 0b100)],
            together: [],
            settledBy: [SmallBook.grade]
          )
        ),
        option(
          SmallBook.surveillance,
          .excluded,
          exclusions: [1],
          overridden: [.init(rule: 0, by: [1])],
          depends: growth
        ),
        option(SmallBook.embolisation, .unsupported),
      ],
      missing: [
        MissingFact(
          fact: SmallBook.symptoms,
          isRequired: false,
          isSetAside: false,
          options: [SmallBook.surveillance, SmallBook.chemotherapy],
          decidesScope: false
        ),
        MissingFact(
          fact: SmallBook.feasible,
          isRequired: true,
          isSetAside: false,
          options: [SmallBook.surgery],
          decidesScope: false
        ),
        MissingFact(
          fact: SmallBook.growth,
          isRequired: true,
          isSetAside: false,
          options: [SmallBook.surveillance, SmallBook.chemotherapy],
          decidesScope: false
        ),
      ],
      conflicts: [],
      questions: [0],
      readings: [
        ReadingQuestion(fact: SmallBook.growth, word: "slow", because: "Slow: very slow, or intermediate?")
      ],
      scopeDepends: .nothing,
      remaining: remaining
    )
    return CaseResult(position: 7, file: nil, outcome: .answered(patient, answer))
  }

  static var contradictory: CaseResult {
    var patient = PatientCase(factCount: SmallBook.book.facts.count)
    patient.id = .integer("12")
    patient.knowledge[SmallBook.site] = .values(0b010)
    patient.knowledge[SmallBook.grade] = .values(0b001)
    patient.knowledge[SmallBook.ki67] = .range(low: 250, high: 250)
    let answer = Answer(
      scope: .inside,
      options: [option(SmallBook.surgery, .candidate, arguments: [2])],
      missing: [
        MissingFact(
          fact: SmallBook.size,
          isRequired: true,
          isSetAside: false,
          options: [],
          decidesScope: false
        ),
        MissingFact(fact: SmallBook.grade, isRequired: false, isSetAside: true, options: [], decidesScope: false),
      ],
      conflicts: [
        Conflict(facts: [SmallBook.grade, SmallBook.ki67, SmallBook.site], reasons: [.constraint(0)]),
        Conflict(facts: [SmallBook.symptoms], reasons: [.applicability(SmallBook.symptoms)]),
      ],
      questions: [],
      readings: [],
      scopeDepends: .nothing,
      remaining: []
    )
    return CaseResult(position: 2, file: "list.csv", outcome: .answered(patient, answer))
  }

  static var rejected: CaseResult {
    CaseResult(
      position: 3,
      file: nil,
      outcome: .rejected(
        id: nil,
        CaseProblem(
          code: .unknownKey,
          message: "unknown key \"ki76\"",
          line: 14,
          column: 3,
          help: "did you mean \"ki67\"?"
        )
      )
    )
  }

  static var outOfScope: CaseResult {
    var patient = PatientCase(factCount: SmallBook.book.facts.count)
    patient.id = .text("=1+1")
    return CaseResult(position: 4, file: nil, outcome: .answered(patient, answer(scope: .outside)))
  }

  /// Nothing known and nothing decided: the lists are all empty, the scope is open.
  static var empty: CaseResult {
    let patient = PatientCase(factCount: SmallBook.book.facts.count)
    return CaseResult(position: 5, file: nil, outcome: .answered(patient, answer(scope: .open)))
  }

  private static func answer(scope: Answer.Scope) -> Answer {
    Answer(
      scope: scope,
      options: scope == .outside ? [] : [option(SmallBook.surgery, .undecided)],
      missing: scope == .outside
        ? []
        : [MissingFact(fact: SmallBook.site, isRequired: true, isSetAside: false, options: [], decidesScope: true)],
      conflicts: [],
      questions: [],
      readings: [],
      scopeDepends: Dependencies(alone: [SmallBook.site], members: [], together: [], settledBy: []),
      remaining: []
    )
  }

  static func option(
    _ option: Int,
    _ verdict: Verdict,
    isContested: Bool = false,
    intents: [Int] = [],
    arguments: [Int] = [],
    counterarguments: [Int] = [],
    exclusions: [Int] = [],
    notes: [Int] = [],
    open: [OptionAnswer.OpenRule] = [],
    overridden: [OptionAnswer.OverriddenRule] = [],
    depends: Dependencies = .nothing
  ) -> OptionAnswer {
    OptionAnswer(
      option: option,
      verdict: verdict,
      isContested: isContested,
      intents: intents,
      arguments: arguments,
      counterarguments: counterarguments,
      exclusions: exclusions,
      notes: notes,
      open: open,
      overridden: overridden,
      depends: depends
    )
  }
}
