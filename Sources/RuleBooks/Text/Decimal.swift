/// A decimal number as a scaled integer; never floating point.
package struct Decimal: Sendable {
  package let scaled: Int
  package let decimals: Int

  package init(_ scaled: Int, decimals: Int) {
    self.scaled = scaled
    self.decimals = decimals
  }

  /// Reads digits with an optional sign and decimal point.
  ///
  /// - Returns: nil for anything else, and for more than 15 digits.
  package init?(_ text: some StringProtocol) {
    var value = 0
    var decimals = 0
    var digits = 0
    var isNegative = false
    var seenPoint = false
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: isNegative = true
      case UInt8(ascii: "+") where position == 0: break
      case UInt8(ascii: ".") where !seenPoint && digits > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 15 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if seenPoint { decimals += 1 }
      default: return nil
      }
    }
    guard digits > 0, !seenPoint || decimals > 0 else { return nil }
    scaled = isNegative ? -value : value
    self.decimals = decimals
  }

  /// The same number with more or fewer decimals; nil where digits other than zero would be lost.
  package func rescaled(to wanted: Int) -> Int? {
    var value = scaled
    var current = decimals
    while current < wanted {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      current += 1
    }
    while current > wanted {
      guard value % 10 == 0 else { return nil }
      value /= 10
      current -= 1
    }
    return value
  }

  /// The shortest way to write the number.
  package var text: String {
    var magnitude = scaled.magnitude
    var places = decimals
    while places > 0, magnitude % 10 == 0 {
      magnitude /= 10
      places -= 1
    }
    var digits = String(magnitude)
    if places > 0 {
      while digits.utf8.count <= places { digits = "0" + digits }
      let split = digits.index(digits.endIndex, offsetBy: -places)
      digits = digits[..<split] + "." + digits[split...]
    }
    return scaled < 0 ? "-" + digits : digits
  }
}
