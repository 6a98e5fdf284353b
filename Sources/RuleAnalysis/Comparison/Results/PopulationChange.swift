/// Patients of whom one version speaks and the other does not.
package struct PopulationChange: Sendable {
  package enum Kind: Sendable, Equatable {
    /// A value of the fact that only one version has, by the fact's index in that version.
    case sayable(only: ComparedVersion, fact: Int)
    /// Possible in one version only.
    case possible(only: ComparedVersion)
    /// In the scope of one version only.
    case covered(only: ComparedVersion)
  }

  package let kind: Kind
  package let patients: PatientGroup

  /// The version that speaks of the patients.
  package var version: ComparedVersion {
    switch kind {
    case .sayable(let version, _), .possible(let version), .covered(let version): version
    }
  }
}
