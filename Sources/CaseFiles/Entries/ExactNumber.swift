/// A decimal number as it was written: digits times a power of ten.
///
/// The digits end in none but a zero that is the whole number, so equal numbers are equal values.
struct ExactNumber: Sendable, Equatable {
  /// At most 18 digits, with the sign.
  let digits: Int64
  let exponent: Int

  private init(digits: Int64, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads a number in JSON's grammar or with leading zeros; the text has been checked.
  ///
  /// - Returns: nil for more digits than can be told apart.
  init?(_ text: ArraySlice<UInt8>) {
    var digits: Int64 = 0
    var count = 0
    var zeros = 0
    var exponent = 0
    var isNegative = false
    var isFraction = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0"):
        if isFraction { exponent -= 1 }
        if digits != 0 { zeros += 1 }
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        if isFraction { exponent -= 1 }
        count += digits == 0 ? 1 : zeros + 1
        guard count <= 18 else { return nil }
        for _ in 0..<(digits == 0 ? 0 : zeros) { digits *= 10 }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        zeros = 0
      default:
        exponent += Self.exponent(text[index...])
        index = text.endIndex
      }
    }
    self.digits = isNegative ? -digits : digits
    self.exponent = digits == 0 ? 0 : exponent + zeros
  }

  /// The number times a power of ten.
  func shifted(by power: Int) -> ExactNumber {
    ExactNumber(digits: digits, exponent: digits == 0 ? 0 : exponent + power)
  }

  /// Where the number lies on a grid of whole multiples of a power of ten.
  enum Position: Equatable {
    case at(Int64)
    /// Between this multiple and the next.
    case between(Int64)
    case beyond(isNegative: Bool)
  }

  /// The number in multiples of ten to the power of minus `decimals`.
  func position(decimals: Int) -> Position {
    var power = exponent + decimals
    var value = digits
    guard power < 0 else {
      while power > 0, value != 0 {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return .beyond(isNegative: digits < 0) }
        value = product
        power -= 1
      }
      return .at(value)
    }
    guard power > -19 else { return .between(digits < 0 ? -1 : 0) }
    var divisor: Int64 = 1
    for _ in 0..<(-power) where divisor <= Int64.max / 10 { divisor *= 10 }
    let quotient = value / divisor
    if quotient * divisor == value { return .at(quotient) }
    return .between(value < 0 ? quotient - 1 : quotient)
  }

  static func isLess(_ left: ExactNumber, _ right: ExactNumber, decimals: Int) -> Bool {
    left.rank(decimals: decimals) < right.rank(decimals: decimals)
  }

  private func rank(decimals: Int) -> Int64 {
    switch position(decimals: decimals) {
    case .at(let value), .between(let value): value
    case .beyond(let isNegative): isNegative ? .min : .max
    }
  }

  /// The exponent behind an `e`; far beyond any number it stops counting.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
    var exponent = 0
    for byte in text where byte.isDigit {
      exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), 1_000_000)
    }
    return text.first == UInt8(ascii: "-") ? -exponent : exponent
  }
}
