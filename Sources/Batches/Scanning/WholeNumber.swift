/// A whole number in the bytes of a line: at most seven digits with a comma behind them, no sign.
struct WholeNumber {
  let value: Int64
  /// How many bytes the number takes.
  let length: Int

  /// Reads the number that eight bytes begin with; nil where there is none.
  @inline(__always)
  init?(_ word: UInt64) {
    let digits = word ^ ByteWord.every(UInt8(ascii: "0"))
    // A byte that is no digit is now above nine.
    let length = ByteWord.index(((digits &+ ByteWord.every(0x76)) | digits) & ByteWord.highs)
    let bits = UInt64(truncatingIfNeeded: 8 &* length)
    // A number of several digits does not begin with a zero.
    guard length &- 1 < 7, UInt8(truncatingIfNeeded: word &>> bits) == UInt8(ascii: ","),
      UInt8(truncatingIfNeeded: digits) != 0 || length == 1
    else { return nil }
    value = PlainNumber.value(of: digits &<< (64 &- bits))
    self.length = length
  }
}
