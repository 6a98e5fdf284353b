import Evaluation

/// One option of a recorded decision beside what the rules say of it; rules and facts are meant by index.
package struct DecidedOption: Sendable, Equatable {
  package let option: Int
  /// nil where the rule book does not speak about the patient.
  package let verdict: Verdict?
  package let concordance: Concordance
  /// The rules that hold and exclude the option or argue against it.
  package let against: [Int]
  /// The rules that may still do so; missing facts decide.
  package let perhapsAgainst: [Int]
  /// The missing facts on which the class hangs; empty where it is settled.
  package let facts: [Int]
}
