/// One learner's answer to one scenario, as it was handed in.
package struct GivenAnswer: Sendable {
  /// The line at which it stands, from 1.
  package let line: Int
  /// What stands in each field; nil where the line cannot be read.
  let fields: [AnswerField: String]
  let problem: ResponseProblem?

  package var learner: String { fields[.learner] ?? "" }
  package var scenario: String { fields[.scenario] ?? "" }
}
