/// A name or a dotted identifier as it stands in a rule file: `primary-site`, `liver.2.against`.
package struct Name: Sendable, Hashable {
  package let text: String
  package let place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
