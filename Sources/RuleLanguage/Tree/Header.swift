/// `rules NAME version VERSION language INT`, the files that it extends and the notes that follow.
package struct Header: Sendable, Equatable {
  package let name: Name
  package let version: Name
  package let language: Numeral
  /// The rule files over which this one is a layer.
  package let extends: [BaseReference]
  package let notes: [Prose]
  package let place: Place

  package init(
    name: Name,
    version: Name,
    language: Numeral,
    extends: [BaseReference] = [],
    notes: [Prose],
    place: Place
  ) {
    self.name = name
    self.version = version
    self.language = language
    self.extends = extends
    self.notes = notes
    self.place = place
  }
}
