/// The bytes of a key or word, at most 32 of them, laid out to be compared and found at once.
struct Token: Equatable {
  static let longest = 32

  /// The bytes, eight a word and in the highest bits where a word is not full; zero for words behind the last byte.
  let first: UInt64
  let second: UInt64
  let third: UInt64
  let fourth: UInt64
  /// How many bytes there are, and above that the owner: what the token is said of.
  let tag: UInt32

  /// The token that begins two words and ends before a position of the first or else of the second, which is 8 where the
  /// word has no end.
  ///
  /// Its length is 0 where it is empty or does not end within the words.
  @inline(__always)
  init(_ first: UInt64, _ second: UInt64, _ inFirst: Int, _ inSecond: Int, owner: UInt32) {
    let rest = inFirst == 8 ? inSecond : 0
    let length = inFirst &+ rest
    // For a position of 0 nothing is shifted; the length then says that there is nothing to compare.
    self.first = Self.leading(inFirst, of: first)
    self.second = rest == 0 ? 0 : Self.leading(rest, of: second)
    third = 0
    fourth = 0
    tag = owner &<< 8 | UInt32(truncatingIfNeeded: length & 15)
  }

  /// The token of a free slot.
  init() {
    (first, second, third, fourth, tag) = (0, 0, 0, 0, 0)
  }

  /// The token that lies in some bytes; nil where it is empty or too long.
  init?(_ bytes: borrowing RawSpan, _ range: Range<Int>, owner: UInt32) {
    guard !range.isEmpty, range.count <= Self.longest else { return nil }
    first = Self.word(bytes, range.lowerBound, range.upperBound)
    second = Self.word(bytes, range.lowerBound + 8, range.upperBound)
    third = Self.word(bytes, range.lowerBound + 16, range.upperBound)
    fourth = Self.word(bytes, range.lowerBound + 24, range.upperBound)
    tag = owner << 8 | UInt32(range.count)
  }

  private static func word(_ bytes: borrowing RawSpan, _ start: Int, _ end: Int) -> UInt64 {
    guard start < end else { return 0 }
    return leading(min(8, end - start), of: bytes.word(at: start))
  }

  /// The first bytes of a word, at least one, moved to its highest bits.
  @inline(__always)
  static func leading(_ count: Int, of word: UInt64) -> UInt64 {
    word &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }

  /// How many bytes there are.
  @inline(__always)
  var length: Int { Int(tag & 0xFF) }

  @inline(__always)
  var owner: UInt32 { tag &>> 8 }

  @inline(__always)
  var hash: UInt64 {
    let rest = second ^ third &* 0x9FB2_1C65_1E98_DF25 ^ fourth &* 0xD6E8_FEB8_6659_FD93
    return (first ^ rest &>> 7 ^ rest &<< 57 ^ UInt64(tag) &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
  }
}
