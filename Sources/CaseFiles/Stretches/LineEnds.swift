/// Finds line feeds, many bytes at a time.
package enum LineEnds {
  private static let newline = UInt8(ascii: "\n")

  /// The first line feed at or behind an offset; nil where there is none.
  package static func next(in bytes: [UInt8], from start: Int) -> Int? { next(in: bytes.span.bytes, from: start) }

  /// The same in bytes that are looked at many times.
  static func next(in raw: RawSpan, from start: Int) -> Int? {
    let end = raw.byteCount
    var offset = start
    // Sixteen bytes four times: most of them hold no line feed, nor anything that could be taken for one.
    while offset &+ 64 <= end {
      let marks =
        aboveFeeds(raw, offset) & aboveFeeds(raw, offset &+ 16)
        & aboveFeeds(raw, offset &+ 32) & aboveFeeds(raw, offset &+ 48) & SIMD2(repeating: highs)
      if marks[0] & marks[1] != highs {
        let found = feeds(raw, offset) | feeds(raw, offset &+ 16) | feeds(raw, offset &+ 32) | feeds(raw, offset &+ 48)
        if found[0] | found[1] != 0 { break }
      }
      offset &+= 64
    }
    while offset &+ 16 <= end {
      let found = feeds(raw, offset)
      if found[0] != 0 { return offset &+ found[0].trailingZeroBitCount / 8 }
      if found[1] != 0 { return offset &+ 8 &+ found[1].trailingZeroBitCount / 8 }
      offset &+= 16
    }
    while offset < end {
      if byte(raw, offset) == newline { return offset }
      offset &+= 1
    }
    return nil
  }

  @inline(__always)
  private static func byte(_ raw: RawSpan, _ offset: Int) -> UInt8 {
    raw.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Marks the bytes among sixteen that are no line feed for sure; the caller has seen to it that they are there.
  @inline(__always)
  private static func aboveFeeds(_ raw: RawSpan, _ offset: Int) -> SIMD2<UInt64> {
    let words = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self)
    return (words & SIMD2(repeating: 0x7F7F_7F7F_7F7F_7F7F)) &+ SIMD2(repeating: 0x7575_7575_7575_7575)
  }

  /// Marks the line feeds among sixteen bytes; of the marks of each eight bytes only the lowest counts.
  @inline(__always)
  private static func feeds(_ raw: RawSpan, _ offset: Int) -> SIMD2<UInt64> {
    // The load is checked against the bounds; only its name says that not every type could be loaded so. A byte that is a
    // line feed becomes zero, and only a zero byte, or one above it, borrows into its highest bit.
    let words = raw.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
    let zeroed = words ^ SIMD2(repeating: 0x0A0A_0A0A_0A0A_0A0A)
    return (zeroed &- SIMD2(repeating: 0x0101_0101_0101_0101)) & ~zeroed & SIMD2(repeating: 0x8080_8080_8080_8080)
  }

  /// Whether nothing but white space stands in a stretch.
  package static func isBlank(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    isBlank(bytes.span.bytes, from: start, to: end)
  }

  /// The same in bytes that are looked at many times.
  static func isBlank(_ raw: RawSpan, from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if !byte(raw, offset).isSpace { return false }
      offset += 1
    }
    return true
  }
}
