/// Hexadecimal digits for escapes.
enum Hexadecimal {
  /// At least two upper-case digits.
  static func text(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }

  /// Exactly four upper-case digits of a number below 65,536.
  static func four(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
