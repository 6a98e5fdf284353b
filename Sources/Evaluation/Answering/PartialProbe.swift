import CaseSpaces
import RuleBooks

/// A case known by its cells alone, of which the parts of an answer are asked one by one.
///
/// A class, since its working memory is large and changes with every question.
package final class PartialProbe {
  private var composer: AnswerComposer

  /// - Returns: nil where no completion of the box is possible.
  /// - Throws: `OutOfBudget` where it cannot be decided what is possible.
  package init?(_ engine: CaseEngine, box: Box) throws(OutOfBudget) {
    guard let situation = try CaseSituation(engine, box: box, budget: engine.budget) else { return nil }
    let patient = PatientCase(factCount: engine.book.facts.count)
    composer = AnswerComposer(situation, patient, .everything, budget: engine.budget)
  }

  /// The number of steps of the last question.
  package var steps: Int { composer.steps }

  /// Whether a rule holds, and where it is wanted the missing facts on which that depends.
  package func standing(
    ofRule rule: Int,
    wantsNeeds: Bool
  ) throws(OutOfBudget) -> (truth: Truth, needs: [Int]) {
    try composer.standing(ofRule: rule, wantsNeeds: wantsNeeds)
  }

  /// The statuses that an option can have, and the missing facts on which they depend.
  package func standing(
    ofOption option: Int
  ) throws(OutOfBudget) -> (statuses: StatusSet, depends: Dependencies) {
    try composer.standing(ofOption: option)
  }

  /// Whether a question is asked: its condition holds in every completion.
  package func isAsked(_ question: Int) -> Bool { composer.isAsked(question) }

  /// Whether a required fact, of which the case says nothing, is still open.
  package func isRequired(_ fact: Int) -> Bool { composer.isRequiredAndUnsettled(fact) }
}
