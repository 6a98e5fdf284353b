/// A word accepted at entry: a bare name or a quoted string.
package struct Word: Sendable, Hashable {
  package let text: String
  package let isQuoted: Bool
  package let place: Place

  package init(_ text: String, isQuoted: Bool, at place: Place) {
    self.text = text
    self.isQuoted = isQuoted
    self.place = place
  }
}
