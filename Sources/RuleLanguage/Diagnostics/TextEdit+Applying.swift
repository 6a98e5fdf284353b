extension TextEdit {
  /// A text with edits applied, which must not overlap.
  package static func applied(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.place.start, $0.offset) < ($1.element.place.start, $1.offset)
    }
    for (_, edit) in ordered where edit.place.start >= position && edit.place.end <= bytes.count {
      result += bytes[position..<edit.place.start]
      result += Array(edit.replacement.utf8)
      position = max(edit.place.start, edit.place.end)
    }
    return result + bytes[position...]
  }

  /// The one edit that turns a text into another, without the lines that they share at both ends; nil if they are equal.
  package static func turning(_ old: [UInt8], into new: [UInt8]) -> TextEdit? {
    guard old != new else { return nil }
    var start = 0
    var lineStart = 0
    while start < old.count, start < new.count, old[start] == new[start] {
      start += 1
      if old[start - 1] == UInt8(ascii: "\n") { lineStart = start }
    }
    let most = min(old.count, new.count) - lineStart
    var shared = 0
    var lineEnd = 0
    while shared < most, old[old.count - 1 - shared] == new[new.count - 1 - shared] {
      if old[old.count - 1 - shared] == UInt8(ascii: "\n") { lineEnd = shared }
      shared += 1
    }
    // Where a line starts in both texts; a suffix that is not whole lines stays in the edit.
    if shared == most, old.count - shared == lineStart || new.count - shared == lineStart { lineEnd = shared }
    let replacement = String(decoding: new[lineStart..<(new.count - lineEnd)], as: UTF8.self)
    return TextEdit(Place(start: lineStart, end: old.count - lineEnd), replacement)
  }
}
