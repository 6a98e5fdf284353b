/// `rules NAME version VERSION language INT` and the notes that follow it.
package struct Header: Sendable, Equatable {
  package let name: Name
  package let version: Name
  package let language: Numeral
  package let notes: [Prose]
  package let place: Place

  package init(name: Name, version: Name, language: Numeral, notes: [Prose], place: Place) {
    self.name = name
    self.version = version
    self.language = language
    self.notes = notes
    self.place = place
  }
}
