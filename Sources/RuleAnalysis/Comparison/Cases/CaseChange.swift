import Evaluation

/// How the answer to one case changes from one version to the other.
package struct CaseChange: Sendable {
  /// An option that is answered differently; nil in a version without it or that does not cover the case.
  package struct Option: Sendable {
    package let option: Continuation
    package let before: OptionAnswer?
    package let after: OptionAnswer?

    /// Whether the verdict differs, and not only what is argued.
    package var isOfVerdict: Bool {
      before?.verdict != after?.verdict || before?.isContested != after?.isContested
    }
  }

  package let scopeBefore: Answer.Scope
  package let scopeAfter: Answer.Scope
  package let options: [Option]
  /// Questions that are asked in one version only, by their index there.
  package let questionsBefore: [Int]
  package let questionsAfter: [Int]
  /// Facts that are missing in one version only, by their index there.
  package let missingBefore: [Int]
  package let missingAfter: [Int]

  /// Whether a verdict or the scope changes.
  package var isOfVerdict: Bool { scopeBefore != scopeAfter || options.contains { $0.isOfVerdict } }
}
