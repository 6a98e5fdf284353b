/// A stretch of a text and what is to stand there instead.
package struct TextEdit: Sendable, Equatable {
  package let place: Place
  package let replacement: String

  package init(_ place: Place, _ replacement: String) {
    self.place = place
    self.replacement = replacement
  }

  /// Puts something at an offset.
  package init(at offset: Int, _ insertion: String) {
    self.init(Place(start: offset, end: offset), insertion)
  }

  /// The same edit where everything stands so much further on.
  package func moved(by offset: Int) -> TextEdit {
    TextEdit(Place(start: place.start + offset, end: place.end + offset), replacement)
  }
}
