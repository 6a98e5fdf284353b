import CaseSpaces
import Evaluation

/// What a learner has named for one scenario.
package struct Response: Sendable {
  /// For each option of the book the verdict under which it is named; nil where it is not.
  package var verdicts: [Verdict?]
  /// The facts named as contradicting each other, by index.
  package var clashing: [Int] = []
  /// For each sentence whether it is named as holding or as open; nil where it is not named.
  package var sentences: [Truth?]

  /// A response that names nothing.
  package init(to scenario: Scenario) {
    verdicts = scenario.verdicts.map { _ in nil }
    sentences = scenario.sentences.map { _ in nil }
  }
}
