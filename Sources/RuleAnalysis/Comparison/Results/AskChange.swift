/// Patients for whom a question is asked, or a fact required, in one version only.
package struct AskChange: Sendable {
  package enum Subject: Sendable, Hashable {
    case question(Continuation)
    case requirement(Continuation)
  }

  package let subject: Subject
  /// The version that asks.
  package let version: ComparedVersion
  package let patients: PatientGroup
}
