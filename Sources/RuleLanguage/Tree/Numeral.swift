/// A number as it is written: digits with at most one decimal point.
package struct Numeral: Sendable, Hashable {
  package let text: String
  package let place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
