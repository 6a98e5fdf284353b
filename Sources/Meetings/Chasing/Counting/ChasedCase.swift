import Batches
import Evaluation
import RuleBooks

/// One patient of a chase list with the facts that are missing.
package struct ChasedCase: Sendable {
  package let place: CasePlace
  package let id: CaseIdentifier?
  package let title: String?
  package let scope: Answer.Scope
  /// Whether facts of the case clash, so that some were set aside.
  package let isContradictory: Bool
  /// The options of which the budget left open what is missing for them.
  package let undecided: [Int]
  /// What is missing, in the order of the rule file.
  package let facts: [ChasedFact]
  /// Missing facts that no rule reads but that could settle others through impossible combinations.
  package let settling: [Int]

  package init(_ patient: PatientCase, _ answer: CountedAnswer, at place: CasePlace) {
    self.place = place
    id = patient.id
    title = patient.title
    scope = answer.scope
    isContradictory = answer.isContradictory
    undecided = answer.options.filter { $0.verdict == .undecided }.map { $0.option }
    facts = answer.missing.map { ChasedFact($0, among: answer.options) }
    settling = Set(answer.options.flatMap { $0.depends.settledBy }).sorted()
  }

  /// The facts for which the patient waits.
  package var awaited: [ChasedFact] { facts.filter { $0.holdsUp } }

  package var setAside: [Int] { facts.filter { $0.isSetAside }.map { $0.fact } }
}
