/// A place in a file that moves forward with the reading, so that no line is counted twice.
struct TextPosition: Sendable {
  private(set) var offset: Int
  /// The line, from 1.
  private(set) var line: Int
  /// The column, from 1, in characters.
  private(set) var column: Int
  /// Whether a carriage return without a line feed ends a line, as in tables of old spreadsheets.
  private let returnsEndLines: Bool

  init(offset: Int, line: Int = 1, column: Int = 1, returnsEndLines: Bool = false) {
    self.offset = offset
    self.line = line
    self.column = column
    self.returnsEndLines = returnsEndLines
  }

  /// Moves to a later offset.
  mutating func advance(to target: Int, in bytes: [UInt8]) {
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if returnsEndLines, byte == UInt8(ascii: "\r"),
        offset >= bytes.count || bytes[offset] != UInt8(ascii: "\n")
      {
        line += 1
        column = 1
      } else if !byte.isContinuation {
        column += 1
      }
    }
  }

  /// The place at a later offset.
  func advanced(to target: Int, in bytes: [UInt8]) -> TextPosition {
    var position = self
    position.advance(to: target, in: bytes)
    return position
  }
}
