/// The contents of a quoted string, its line breaks folded to single spaces.
package struct Prose: Sendable, Hashable {
  package let text: String
  package let place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
