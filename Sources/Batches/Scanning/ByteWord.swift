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

  /// The position of the first marked byte of two words, of which some is.
  @inline(__always)
  static func index(_ marks: SIMD2<UInt64>) -> Int { marks[0] != 0 ? index(marks[0]) : 8 &+ index(marks[1]) }

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

/// Loads from the text of a line.
///
/// They are checked in debug builds only. A scan begins within its line and a line feed stops it at the end, whatever the
/// line says; so many bytes follow there that none of the loads from an offset of the scan goes behind them.
extension RawSpan {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < byteCount)
    return unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes from an offset on.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= byteCount)
    return UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// Two words from an offset on.
  @inline(__always)
  func words(at offset: Int) -> SIMD2<UInt64> {
    assert(offset >= 0 && offset + 16 <= byteCount)
    let words = unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD2<UInt64>.self)
    return UInt64(littleEndian: 1) == 1 ? words : SIMD2(words[0].littleEndian, words[1].littleEndian)
  }
}
