/// A stretch of the calendar by which cases are gathered.
package enum Period: String, Sendable, CaseIterable {
  case month
  case quarter
  case year

  /// The period of a day written as year-month-day, as a number that grows with time; nil for anything else.
  package func number(of date: String?) -> Int? {
    guard let date else { return nil }
    let parts = date.utf8.split(separator: UInt8(ascii: "-"))
    guard parts.count == 3, let year = Self.number(parts[0]), let month = Self.number(parts[1]) else { return nil }
    switch self {
    case .month: return year * 12 + month - 1
    case .quarter: return year * 4 + (month - 1) / 3
    case .year: return year
    }
  }

  /// The name of a period: `2025-03`, `2025 Q1` or `2025`.
  package func name(_ number: Int) -> String {
    switch self {
    case .month:
      let month = String(number % 12 + 1)
      return Self.year(number / 12) + "-" + (month.utf8.count < 2 ? "0" : "") + month
    case .quarter: return Self.year(number / 4) + " Q" + String(number % 4 + 1)
    case .year: return Self.year(number)
    }
  }

  private static func year(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), number < 100_000 else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
