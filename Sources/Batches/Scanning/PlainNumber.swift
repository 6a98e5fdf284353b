/// A plain number in the bytes of a line: at most seven digits and a point, no sign, no exponent.
struct PlainNumber {
  /// The digits without the point.
  let digits: Int64
  /// How many of them stand behind the point.
  let decimals: Int
  /// How many bytes the number takes.
  let length: Int

  /// Reads the number that eight bytes begin with; nil where it is not plain or does not end among them.
  @inline(__always)
  init?(_ word: UInt64) {
    let length = ByteWord.index(ByteWord.delimiters(word))
    // A length of 8 is a number that goes on behind the word.
    guard length &- 1 < 7 else { return nil }
    let own = word &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    let point = ByteWord.index(ByteWord.equal(word, to: UInt8(ascii: ".")))
    var digits = own
    var count = length
    var decimals = 0
    if point < length {
      decimals = length &- point &- 1
      guard point > 0, decimals > 0 else { return nil }
      // The digits before the point move up by one byte, over the point.
      let behind = ~UInt64(0) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* decimals)
      digits = (own & behind) | ((own &<< 8) & ~behind)
      count = length &- 1
    }
    // A number of several digits does not begin with a zero, unless the point follows it.
    let isLed = UInt8(truncatingIfNeeded: word) == UInt8(ascii: "0") && length > 1 && point != 1
    digits |= ByteWord.every(UInt8(ascii: "0")) &>> UInt64(truncatingIfNeeded: 8 &* count)
    guard Self.areDigits(digits), !isLed else { return nil }
    self.digits = Self.value(of: digits)
    self.decimals = decimals
    self.length = length
  }

  /// Whether all eight bytes are digits.
  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    let upper = word & 0xF0F0_F0F0_F0F0_F0F0
    let carried = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
    return upper | carried &>> 4 == 0x3333_3333_3333_3333
  }

  /// The number that eight digits write: first pairs of digits are joined, then pairs of pairs, then both halves.
  @inline(__always)
  static func value(of word: UInt64) -> Int64 {
    let pairs = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2_561) &>> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
    let whole = ((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32
    return Int64(truncatingIfNeeded: whole)
  }
}
