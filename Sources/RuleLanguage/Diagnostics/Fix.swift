/// A way to put a finding right: the exact edits of the text, and what they do in a few words.
package struct Fix: Sendable, Equatable {
  /// A stretch of the text and what is to stand there instead.
  package struct Edit: Sendable, Equatable {
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

    func moved(by offset: Int) -> Edit { Edit(place.moved(by: offset), replacement) }
  }

  package let title: String
  /// The edits in the order of the text; none overlaps another.
  package let edits: [Edit]

  package init(_ title: String, _ edits: [Edit]) {
    self.title = title
    self.edits = edits
  }

  /// A fix that writes something else in one place.
  package init(writing words: String, at place: Place) {
    self.init("write `" + words + "`", [Edit(place, words)])
  }

  /// The same fix in a text that starts at an offset.
  func moved(by offset: Int) -> Fix { Fix(title, edits.map { $0.moved(by: offset) }) }
}
