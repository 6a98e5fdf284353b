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

  /// Judges the kind by the first characters of a file; nil where more of it has to be read to tell.
  ///
  /// - Parameters:
  ///   - bytes: The first bytes of the file.
  ///   - start: The offset behind its byte order mark.
  ///   - isWhole: Whether the file ends with them.
  ///   - limit: The most bytes of a case: how far to look ahead.
  init?(startOf bytes: [UInt8], from start: Int, isWhole: Bool, limit: Int) {
    var offset = start
    while offset < bytes.count, offset - start <= limit, bytes[offset].isSpace { offset += 1 }
    guard offset < bytes.count, offset - start <= limit else {
      guard isWhole || offset - start > limit else { return nil }
      self = .csv
      return
    }
    switch bytes[offset] {
    case UInt8(ascii: "["): self = .json
    case UInt8(ascii: "{"):
      guard let isLine = Self.hasObjectPerLine(bytes, from: offset, isWhole: isWhole, limit: limit) else { return nil }
      self = isLine ? .ndjson : .json
    default: self = .csv
    }
  }

  /// Whether the line at an offset is a whole object, or the next one begins where no JSON object can go on.
  ///
  /// The second keeps a broken first line from hiding all others. So does taking a line that is longer than a case may
  /// be for one of NDJSON. It is nil where more has to be read to tell.
  private static func hasObjectPerLine(_ bytes: [UInt8], from start: Int, isWhole: Bool, limit: Int) -> Bool? {
    let end = min(LineEnds.next(in: bytes, from: start) ?? bytes.count, start + limit + 1)
    if BracketBalance.closes(in: bytes, from: start, to: end) || end - start > limit { return true }
    guard isWhole || end < bytes.count else { return nil }
    let rest = bytes[end..<min(end + limit + 1, bytes.count)]
    guard let next = rest.first(where: { !$0.isSpace }) else { return isWhole || rest.count > limit ? false : nil }
    guard let last = bytes[start..<end].last(where: { !$0.isSpace }) else { return false }
    let opensValue = last == UInt8(ascii: ":") || last == UInt8(ascii: ",") || last == UInt8(ascii: "[")
    return next == UInt8(ascii: "{") && !opensValue
  }
}
