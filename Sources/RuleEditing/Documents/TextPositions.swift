/// Turns byte offsets of a text into the positions of an editor and back.
///
/// Lines count from 0 and end with a line feed, a carriage return or both.
package struct TextPositions: Sendable {
  /// How characters count within their line.
  package enum Encoding: Sendable {
    case utf8
    case utf16
  }

  package struct Position: Sendable, Equatable {
    package let line: Int
    package let character: Int

    package init(line: Int, character: Int) {
      self.line = line
      self.character = character
    }
  }

  private let bytes: [UInt8]
  private let encoding: Encoding
  private let lineStarts: [Int]

  package init(_ bytes: [UInt8], _ encoding: Encoding) {
    self.bytes = bytes
    self.encoding = encoding
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isEnd =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
      if isEnd { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  /// The position of an offset; one behind the text is at its end.
  package func position(of offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    var character = 0
    for position in lineStarts[low]..<offset { character += width(at: position) }
    return Position(line: low, character: character)
  }

  /// The offset of a position: never within a character, and at the end of the line or text where there is no such one.
  package func offset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lineStarts.count else { return bytes.count }
    var offset = lineStarts[position.line]
    var end = position.line + 1 < lineStarts.count ? lineStarts[position.line + 1] : bytes.count
    while end > offset, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    var left = position.character
    while offset < end, left > 0 {
      var next = offset + 1
      while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
      let width = (offset..<next).reduce(0) { $0 + self.width(at: $1) }
      guard width <= left else { return offset }
      left -= width
      offset = next
    }
    return offset
  }

  /// How much a byte adds to the position of what stands behind it.
  private func width(at offset: Int) -> Int {
    guard encoding == .utf16 else { return 1 }
    let byte = bytes[offset]
    return byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }
}
