/// The three ways in which cases are written down.
package enum CaseFileKind: String, Sendable, Hashable, CaseIterable {
  /// One object, or a list of objects.
  case json
  /// One object a line.
  case ndjson
  /// A table with a header, its cells parted by commas, semicolons or tabs.
  case csv

  /// The kind that the extension of a file's name stands for; nil for any other extension.
  package init?(fileExtension: String) {
    let bytes = Array(fileExtension.utf8)
    let name = bytes.first == UInt8(ascii: ".") ? bytes.dropFirst() : bytes[...]
    if name.isWord("json") {
      self = .json
    } else if name.isWord("ndjson") || name.isWord("jsonl") {
      self = .ndjson
    } else if name.isWord("csv") || name.isWord("tsv") {
      self = .csv
    } else {
      return nil
    }
  }

  /// Judges the kind by the first characters of a file.
  init(startOf bytes: [UInt8], from start: Int) {
    var offset = start
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    guard offset < bytes.count else {
      self = .csv
      return
    }
    switch bytes[offset] {
    case UInt8(ascii: "["): self = .json
    case UInt8(ascii: "{"): self = Self.hasObjectPerLine(bytes, from: offset) ? .ndjson : .json
    default: self = .csv
    }
  }

  /// Whether the line at an offset is a whole object, or the next one begins where no JSON object can go on.
  ///
  /// The second keeps a broken first line from hiding all others.
  private static func hasObjectPerLine(_ bytes: [UInt8], from start: Int) -> Bool {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if BracketBalance.closes(in: bytes, from: start, to: end) { return true }
    guard let last = bytes[start..<end].last(where: { !$0.isSpace }),
      let next = bytes[end...].first(where: { !$0.isSpace })
    else { return false }
    let opensValue = last == UInt8(ascii: ":") || last == UInt8(ascii: ",") || last == UInt8(ascii: "[")
    return next == UInt8(ascii: "{") && !opensValue
  }
}
