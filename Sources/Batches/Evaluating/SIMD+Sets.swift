// Sets of numbers, as the bits of a few words.

extension SIMD where Scalar == UInt64 {
  /// The set of all numbers that it can hold.
  @inline(__always)
  static var every: Self { Self(repeating: .max) }

  /// Whether it holds nothing.
  @inline(__always)
  var isEmpty: Bool { self == .zero }

  /// How many numbers it holds.
  var count: Int {
    var count = 0
    for word in 0..<Self.scalarCount { count &+= self[word].nonzeroBitCount }
    return count
  }

  /// Whether it shares a number with another set.
  @inline(__always)
  func meets(_ other: Self) -> Bool { !(self & other).isEmpty }

  @inline(__always)
  func contains(_ number: Int) -> Bool { self[number &>> 6] &>> UInt64(truncatingIfNeeded: number & 63) & 1 == 1 }

  @inline(__always)
  mutating func insert(_ number: Int) { self[number &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: number & 63) }

  @inline(__always)
  mutating func remove(_ number: Int) { self[number &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: number & 63)) }

  /// The set of some numbers.
  init(numbers: some Sequence<Int>) {
    self = .zero
    for number in numbers { insert(number) }
  }

  /// Takes out its lowest number; nil where it holds none.
  @inline(__always)
  mutating func popFirst() -> Int? {
    for word in 0..<Self.scalarCount where self[word] != 0 {
      let number = word &* 64 &+ self[word].trailingZeroBitCount
      self[word] &= self[word] &- 1
      return number
    }
    return nil
  }
}
