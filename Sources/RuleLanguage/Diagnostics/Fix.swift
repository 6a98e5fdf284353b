/// A way to put a finding right: the exact edits of the text, and what they do in a few words.
package struct Fix: Sendable, Equatable {
  package let title: String
  /// The edits in the order of the text; none overlaps another.
  package let edits: [TextEdit]

  package init(_ title: String, _ edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }

  /// A fix that writes something else in one place.
  package init(writing words: String, at place: Place) {
    self.init("write `" + words + "`", [TextEdit(place, words)])
  }

  /// The same fix in a text that starts at an offset.
  func moved(by offset: Int) -> Fix { Fix(title, edits.map { $0.moved(by: offset) }) }
}
