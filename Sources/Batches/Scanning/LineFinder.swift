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
    var offset = start
    // Sixteen bytes four times: most of them hold no line feed.
    while offset &+ 64 <= bytes.byteCount {
      let marks =
        feeds(bytes, offset) | feeds(bytes, offset &+ 16) | feeds(bytes, offset &+ 32) | feeds(bytes, offset &+ 48)
      if marks[0] | marks[1] != 0 { break }
      offset &+= 64
    }
    while offset &+ 8 <= bytes.byteCount {
      let index = ByteWord.index(ByteWord.equal(bytes.word(at: offset), to: UInt8(ascii: "\n")))
      if index < 8 { return offset &+ index }
      offset &+= 8
    }
    while offset < bytes.byteCount, bytes.byte(at: offset) != UInt8(ascii: "\n") { offset &+= 1 }
    return offset
  }

  /// Marks line feeds in sixteen bytes, as `ByteWord` marks them in eight.
  @inline(__always)
  private static func feeds(_ bytes: borrowing RawSpan, _ offset: Int) -> SIMD2<UInt64> {
    let words = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
    let zeroed = words ^ SIMD2(repeating: ByteWord.every(UInt8(ascii: "\n")))
    return (zeroed &- SIMD2(repeating: ByteWord.lows)) & ~zeroed & SIMD2(repeating: ByteWord.highs)
  }

  private static func isBlank(_ bytes: borrowing RawSpan, _ line: Range<Int>) -> Bool {
    for offset in line where !ByteWord.isSpace(bytes.byte(at: offset)) { return false }
    return true
  }
}
