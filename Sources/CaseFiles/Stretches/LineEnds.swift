/// Finds line feeds, eight bytes at a time.
package enum LineEnds {
  private static let newline = UInt8(ascii: "\n")

  /// The first line feed at or behind an offset; nil where there is none.
  package static func next(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var offset = start
      let end = buffer.count
      let newlines = 0x0A0A_0A0A_0A0A_0A0A as UInt64
      let lowest = 0x0101_0101_0101_0101 as UInt64
      let highest = 0x8080_8080_8080_8080 as UInt64
      while offset &+ 8 <= end {
        // A byte that is a line feed becomes zero, and only a zero byte, or one above it, borrows into its highest bit.
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ newlines
        let found = (word &- lowest) & ~word & highest
        if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
        offset &+= 8
      }
      while offset < end {
        if buffer[offset] == newline { return offset }
        offset &+= 1
      }
      return nil
    }
  }

  /// Whether nothing but white space stands in a stretch.
  package static func isBlank(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if !bytes[offset].isSpace { return false }
      offset += 1
    }
    return true
  }
}
