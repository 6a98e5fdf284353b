/// Sets of values as bits: bit `i` stands for the value at index `i`.
enum ValueSet {
  static func only(_ index: Int) -> UInt64 { 1 << UInt64(index) }

  /// The first values, as many as are counted.
  static func first(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  /// The values between two indices, both included; empty where the first is behind the last.
  static func from(_ low: Int, through high: Int) -> UInt64 {
    low > high ? 0 : first(high + 1) & ~first(low)
  }
}
