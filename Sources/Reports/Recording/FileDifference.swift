import CaseFiles
import RuleLanguage

/// Shows what edits change in a file, line by line: what goes behind `-`, what comes behind `+`.
///
/// Of long lines only the part around the change is shown.
package struct FileDifference: Sendable {
  private static let mostChanges = 10
  private static let longest = 160
  private static let room = 24

  /// Edits of the same lines.
  private struct Change {
    var start: Int
    var end: Int
    var edits: [TextEdit]
  }

  private let bytes: [UInt8]
  private let changes: [Change]

  package init(_ edits: [TextEdit], of bytes: [UInt8]) {
    self.bytes = bytes
    var changes: [Change] = []
    for edit in edits.sorted(by: { $0.place.start < $1.place.start }) {
      let start = Self.lineStart(in: bytes, before: edit.place.start)
      let end = Self.lineEnd(in: bytes, from: edit.place.end)
      if let last = changes.last, start <= last.end {
        changes[changes.count - 1].end = max(last.end, end)
        changes[changes.count - 1].edits.append(edit)
      } else {
        changes.append(Change(start: start, end: end, edits: [edit]))
      }
    }
    self.changes = changes
  }

  package func write(into output: inout Output) {
    for change in changes.prefix(Self.mostChanges) {
      let line = 1 + bytes[..<change.start].count { $0 == UInt8(ascii: "\n") }
      output.write("@ line " + String(line) + "\n")
      let (start, end) = window(change)
      let old = Array(bytes[start..<end])
      let edits = change.edits.map { $0.moved(by: -start) }
      write("-", old, start > change.start, end < change.end, into: &output)
      write("+", TextEdit.applied(edits, to: old), start > change.start, end < change.end, into: &output)
    }
    let rest = changes.count - Self.mostChanges
    if rest > 0 { output.write("… and " + String(rest) + (rest == 1 ? " more line\n" : " more lines\n")) }
  }

  /// The part of the lines of a change that is shown.
  private func window(_ change: Change) -> (start: Int, end: Int) {
    guard change.end - change.start > Self.longest, let first = change.edits.first, let last = change.edits.last else {
      return (change.start, change.end)
    }
    var start = max(change.start, first.place.start - Self.room)
    var end = min(change.end, last.place.end + Self.room)
    // A character is not cut.
    while start > change.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < change.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (start, end)
  }

  private func write(
    _ mark: String,
    _ lines: [UInt8],
    _ isCutBefore: Bool,
    _ isCutBehind: Bool,
    into output: inout Output
  ) {
    let parts = lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      let text = ReadableText.visible(ReadableText.decoding(part.last == UInt8(ascii: "\r") ? part.dropLast() : part))
      let before = isCutBefore && position == 0 ? "…" : ""
      let behind = isCutBehind && position == parts.count - 1 ? "…" : ""
      output.write(mark + " " + before + text + behind + "\n")
    }
  }

  private static func lineStart(in bytes: [UInt8], before offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private static func lineEnd(in bytes: [UInt8], from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
}
