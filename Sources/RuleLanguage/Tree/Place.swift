/// A stretch of a rule file's bytes.
///
/// The files of a layered rule book follow each other, so that every place of the book has offsets of its own.
/// /// Places compare equal, so that two trees compare by what they say and not by where they stand.
package struct Place: Sendable, Hashable {
  /// The offset of the first byte.
  package let start: Int
  /// The offset behind the last byte.
  package let end: Int

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The stretch from the start of this place to the end of another.
  package func through(_ other: Place) -> Place {
    Place(start: min(start, other.start), end: max(end, other.end))
  }

  /// The same stretch in a text that starts at an offset.
  func moved(by offset: Int) -> Place { Place(start: start + offset, end: end + offset) }

  package static func == (_: Place, _: Place) -> Bool { true }

  package func hash(into _: inout Hasher) {}
}
