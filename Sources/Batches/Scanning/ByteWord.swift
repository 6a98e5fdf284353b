/// Questions asked of eight bytes at once, the first of them in the lowest bits.
///
/// An answer has the highest bit of every byte set that was looked for. Bytes above the first of them may be marked
/// wrongly, so that only the first counts.
enum ByteWord {
  static let lows: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// A word of eight times the same byte.
  @inline(__always)
  static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* lows }

  /// Marks the bytes that are zero.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- lows) & ~word & highs }

  /// Marks the bytes that are equal to one.
  @inline(__always)
  static func equal(_ word: UInt64, to byte: UInt8) -> UInt64 { zeros(word ^ every(byte)) }

  /// Marks the bytes that are less than one, which is at most 0x80.
  @inline(__always)
  static func less(_ word: UInt64, than byte: UInt8) -> UInt64 { (word &- every(byte)) & ~word & highs }

  /// The position of the first marked byte; 8 where none is.
  @inline(__always)
  static func index(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  /// Marks the bytes at which a number or a literal can end: a comma, a closing bracket, white space.
  @inline(__always)
  static func delimiters(_ word: UInt64) -> UInt64 {
    // The closing brackets `]` and `}` differ in one bit.
    equal(word, to: UInt8(ascii: ",")) | equal(word | every(0x20), to: UInt8(ascii: "}")) | less(word, than: 0x21)
  }

  /// Whether a byte is white space within a line.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

extension RawSpan {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { unsafeLoad(fromByteOffset: offset, as: UInt8.self) }

  /// Eight bytes from an offset on.
  ///
  /// The load is checked against the bounds; only its name says that not every type could be loaded so.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Four words from an offset on.
  @inline(__always)
  func words(at offset: Int) -> SIMD4<UInt64> {
    let words = unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
    return UInt64(littleEndian: 1) == 1
      ? words : SIMD4(words[0].littleEndian, words[1].littleEndian, words[2].littleEndian, words[3].littleEndian)
  }
}
