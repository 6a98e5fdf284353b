/// Patients for whom an argument or a note of an option is another one while its verdict is the same.
package struct ReasonChange: Sendable {
  package enum Kind: Sendable, Equatable {
    /// The rule holds for them in the new version only.
    case gained
    /// The rule holds for them in the old version only.
    case lost
    /// The rule holds for them in both, with another effect, strength or intent.
    case restated
  }

  package let option: Continuation
  package let rule: Continuation
  package let kind: Kind
  package let patients: PatientGroup
}
