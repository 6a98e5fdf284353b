import CaseSpaces
import RuleLanguage

/// Patients whom a change concerns, as the largest boxes of such patients with one whole patient in each.
package struct PatientGroup: Sendable {
  package struct Example: Sendable {
    /// What holds of everyone in the box, in words; empty where it is every patient.
    package let words: String
    package let box: Box
    /// The patient in the terms of each version that can say it.
    package let old: Replay?
    package let new: Replay?

    package subscript(version: ComparedVersion) -> Replay? { version == .old ? old : new }
  }

  /// What a version says of one patient, evaluated rule by rule.
  package struct Replay: Sendable {
    package let witness: Witness
    /// The standing of every option of the version.
    package let standings: [Standing]
    /// The rules that hold.
    package let rules: [Int]
    package let isCovered: Bool
    let isPossible: Bool
    let completion: [Int]
  }

  package let examples: [Example]
  /// Whether the boxes together hold every patient concerned.
  package let isComplete: Bool
}
