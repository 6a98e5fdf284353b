import RuleLanguage

/// A case of the rule file: a patient and what the answer must say.
package struct BookCase: Sendable {
  package let title: String
  package let note: String?
  package let patient: PatientCase
  package internal(set) var expectations: [Expectation]
  /// Rules that it names and that a layer above it has removed, or made to argue where it expects a note.
  package let droppedRules: [String]
  package let place: Place

  package init(
    title: String,
    note: String?,
    patient: PatientCase,
    expectations: [Expectation],
    droppedRules: [String] = [],
    place: Place
  ) {
    self.title = title
    self.note = note
    self.patient = patient
    self.expectations = expectations
    self.droppedRules = droppedRules
    self.place = place
  }
}
