import RuleLanguage

/// A checked `impossible` or `question`.
package struct Constraint: Sendable {
  package let id: String
  package internal(set) var condition: Formula
  package let because: String
  /// The fact that it narrows, where it is a `narrow fact` of a layer.
  package let narrows: Int?
  package let place: Place

  package init(id: String, condition: Formula, because: String, narrows: Int? = nil, place: Place) {
    self.id = id
    self.condition = condition
    self.because = because
    self.narrows = narrows
    self.place = place
  }
}
