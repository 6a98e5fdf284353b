import RuleLanguage

/// A checked `impossible` or `question`.
package struct Constraint: Sendable {
  package let id: String
  package let condition: Formula
  package let because: String
  package let place: Place

  package init(id: String, condition: Formula, because: String, place: Place) {
    self.id = id
    self.condition = condition
    self.because = because
    self.place = place
  }
}
