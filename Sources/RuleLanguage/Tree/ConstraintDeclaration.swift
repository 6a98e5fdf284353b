/// An `impossible` or a `question`: a combination of facts that cannot be, or is to be asked about.
package struct ConstraintDeclaration: Sendable, Equatable {
  package let id: Name
  package let condition: Condition
  package let because: Prose
  package let place: Place

  package init(id: Name, condition: Condition, because: Prose, place: Place) {
    self.id = id
    self.condition = condition
    self.because = because
    self.place = place
  }
}
