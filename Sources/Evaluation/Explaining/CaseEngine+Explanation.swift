import CaseSpaces
import RuleBooks

extension CaseEngine {
  /// Explains the verdict on one option of a case.
  ///
  /// - Returns: nil where the patient is out of scope or the budget ran out.
  package func explain(_ patient: PatientCase, option: Int) -> Explanation? {
    let answer = answer(patient)
    guard let optionAnswer = answer.options.first(where: { $0.option == option }) else { return nil }
    do throws(OutOfBudget) {
      var painter = try ConditionPainter(CaseSituation(self, patient.knowledge, budget: budget), budget: budget)
      var arguments: [Explanation.Argument] = []
      for (index, rule) in book.rules.enumerated() where rule.options.contains(option) {
        arguments.append(
          Explanation.Argument(
            rule: index,
            truth: try painter.truth(ofRule: index),
            condition: try painter.paint(rule.condition),
            overriddenBy: try overriders[index].sorted().filterThrowing { overrider throws(OutOfBudget) in
              try painter.truth(ofRule: overrider) != .fails
            }
          )
        )
      }
      return Explanation(
        answer: answer,
        option: optionAnswer,
        arguments: arguments,
        sufficientFacts: try painter.sufficientFacts(for: option, optionAnswer.verdict)
      )
    } catch {
      return nil
    }
  }
}

extension Array {
  /// The elements for which a test that may fail holds.
  fileprivate func filterThrowing(
    _ holds: (Element) throws(OutOfBudget) -> Bool
  ) throws(OutOfBudget) -> [Element] {
    var kept: [Element] = []
    for element in self where try holds(element) { kept.append(element) }
    return kept
  }
}
