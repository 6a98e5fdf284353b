/// Patients for whom an option stands otherwise than before.
package struct VerdictChange: Sendable {
  package let option: Continuation
  package let before: Standing
  package let after: Standing
  package let patients: PatientGroup
}
