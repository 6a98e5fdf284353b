import RuleLanguage

/// A case of the rule file: a patient and what the answer must say.
package struct BookCase: Sendable {
  package let title: String
  package let note: String?
  package let patient: PatientCase
  package let expectations: [Expectation]
  package let place: Place

  package init(title: String, note: String?, patient: PatientCase, expectations: [Expectation], place: Place) {
    self.title = title
    self.note = note
    self.patient = patient
    self.expectations = expectations
    self.place = place
  }
}
