/// Finds the lines of a text.
enum LineFinder {
  /// A line without the line feed that ends it.
  struct Line: Equatable {
    let bytes: Range<Int>
    /// Whether it holds nothing but white space.
    let isBlank: Bool
    /// Whether a line feed ends it, and not the end of the bytes.
    let isEnded: Bool
  }

  /// The line that begins at an offset.
  static func line(in bytes: [UInt8], from start: Int) -> Line {
    let raw = bytes.span.bytes
    let end = endOfLine(in: raw, from: start)
    return Line(bytes: start..<end, isBlank: isBlank(raw, start..<end), isEnded: end < raw.byteCount)
  }

  /// The offset of the next line feed; the end of the bytes where there is none.
  static func endOfLine(in bytes: borrowing RawSpan, from start: Int) -> Int {
    let feed = ByteWord.every(UInt8(ascii: "\n"))
    var offset = start
    // Four words at a time: most of them hold no line feed.
    while offset &+ 32 <= bytes.byteCount {
      let first = ByteWord.zeros(bytes.word(at: offset) ^ feed)
      let second = ByteWord.zeros(bytes.word(at: offset &+ 8) ^ feed)
      let third = ByteWord.zeros(bytes.word(at: offset &+ 16) ^ feed)
      let fourth = ByteWord.zeros(bytes.word(at: offset &+ 24) ^ feed)
      if first | second | third | fourth != 0 {
        if first != 0 { return offset &+ ByteWord.index(first) }
        if second != 0 { return offset &+ 8 &+ ByteWord.index(second) }
        if third != 0 { return offset &+ 16 &+ ByteWord.index(third) }
        return offset &+ 24 &+ ByteWord.index(fourth)
      }
      offset &+= 32
    }
    while offset < bytes.byteCount, bytes.byte(at: offset) != UInt8(ascii: "\n") { offset &+= 1 }
    return offset
  }

  private static func isBlank(_ bytes: borrowing RawSpan, _ line: Range<Int>) -> Bool {
    for offset in line where !ByteWord.isSpace(bytes.byte(at: offset)) { return false }
    return true
  }
}
