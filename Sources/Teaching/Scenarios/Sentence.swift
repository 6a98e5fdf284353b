import CaseSpaces

/// The sentence of a rule that a learner is to judge.
package struct Sentence: Sendable {
  /// What it is called on the sheet: `a`, `b`, …
  package let letter: String
  package let option: Int
  package let rule: Int
  /// Whether it holds for the patient, hangs on what is not known, or fails.
  package let truth: Truth
}
