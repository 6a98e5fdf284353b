import Evaluation

/// What is counted of the answer to a case, however the answer was come by.
package struct CountedAnswer: Sendable {
  package let scope: Answer.Scope
  /// Every option of the book, in any order; empty where the patient is out of scope.
  package let options: [OptionAnswer]
  package let missing: [MissingFact]
  /// The missing facts on which it depends whether the book speaks about the patient at all.
  package let scopeFacts: [Int]
  /// Whether facts of the case clash, so that some were set aside.
  package let isContradictory: Bool

  package init(
    scope: Answer.Scope,
    options: [OptionAnswer],
    missing: [MissingFact],
    scopeFacts: [Int],
    isContradictory: Bool
  ) {
    self.scope = scope
    self.options = options
    self.missing = missing
    self.scopeFacts = scopeFacts
    self.isContradictory = isContradictory
  }

  package init(_ answer: Answer) {
    self.init(
      scope: answer.scope,
      options: answer.options,
      missing: answer.missing,
      scopeFacts: (answer.scopeDepends.alone + answer.scopeDepends.together).sorted(),
      isContradictory: !answer.conflicts.isEmpty
    )
  }

  /// Whether a verdict could not be reached within the budget.
  package var isUndecided: Bool { options.contains { $0.verdict == .undecided } }
}
