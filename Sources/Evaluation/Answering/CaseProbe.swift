import CaseSpaces
import RuleBooks
import RuleLanguage

/// A case of which single questions are asked, where the whole answer is not needed.
package struct CaseProbe {
  private var situation: CaseSituation
  private let patient: PatientCase
  private var whole: Answer?

  /// - Throws: `OutOfBudget` where it cannot be decided what is possible.
  package init(_ engine: CaseEngine, _ patient: PatientCase) throws(OutOfBudget) {
    situation = try CaseSituation(engine, patient.knowledge, budget: engine.budget)
    self.patient = patient
  }

  package var engine: CaseEngine { situation.engine }
  package var scope: Answer.Scope { situation.scope }
  package var conflicts: [Conflict] { situation.conflicts }

  /// The same case for an engine to which the same completions of it are possible and in scope.
  package func seen(by engine: CaseEngine) -> CaseProbe {
    var probe = self
    probe.situation.engine = engine
    probe.whole = nil
    return probe
  }

  /// Whether a set of the engine holds in all, some or none of the possible completions.
  package mutating func truth(of set: Diagram?) throws(OutOfBudget) -> Truth {
    situation.forest.begin(situation.engine.budget)
    return try situation.truth(of: set)
  }

  /// Whether a rule holds; out of scope none does.
  package mutating func truth(ofRule rule: Int) throws(OutOfBudget) -> Truth {
    if scope == .outside { return .fails }
    return try truth(of: situation.engine.holding[rule])
  }

  /// Whether any completion that the case leaves, possible or not, lies in a set.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - forest: The forest of the set, over the levels of the engine.
  package func touches(_ set: Diagram, in forest: DiagramForest) throws(OutOfBudget) -> Bool {
    if set.isConstant { return set != .nowhere }
    var forest = forest
    forest.begin(situation.engine.budget)
    return try forest.meets(set, situation.box)
  }

  /// The statuses that an option can have.
  package mutating func statuses(of option: Int) throws(OutOfBudget) -> StatusSet {
    situation.forest.begin(situation.engine.budget)
    let sums = try situation.arguments(on: option)
    return StatusSet(sums: try situation.forest.values(of: sums, on: situation.completions))
  }

  /// Whether the condition of a question holds; the question is asked where it does in all completions.
  package mutating func truth(ofQuestion question: Int) throws(OutOfBudget) -> Truth {
    try truth(of: situation.engine.questions[question])
  }

  /// Whether a question is asked.
  package mutating func isAsked(_ question: Int) throws(OutOfBudget) -> Bool {
    try truth(ofQuestion: question) == .holds
  }

  /// Whether an option depends on a missing fact, alone or together with others; out of scope none does.
  package mutating func depends(_ option: Int, on fact: Int) throws(OutOfBudget) -> Bool {
    if scope == .outside { return false }
    var composer = AnswerComposer(situation, patient, .everything, budget: situation.engine.budget)
    return try composer.depends(option, on: fact)
  }

  /// Whether a fact is reported as missing.
  package mutating func isMissing(_ fact: Int) throws(OutOfBudget) -> Bool {
    var composer = AnswerComposer(situation, patient, .everything, budget: situation.engine.budget)
    return try composer.isMissing(fact)
  }

  /// The answer, the whole of it unless said otherwise.
  package mutating func answer(_ extent: AnswerExtent = .everything) throws(OutOfBudget) -> Answer {
    if let whole { return whole }
    var composer = AnswerComposer(situation, patient, extent, budget: situation.engine.budget)
    let answer = try composer.answer()
    if extent == .everything { whole = answer }
    return answer
  }
}
