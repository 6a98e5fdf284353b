/// A set of levels of a case space, as bits: a value that stays in registers.
typealias LevelSet = SIMD4<UInt64>

extension SIMD4<UInt64> {
  /// How many levels a set can hold.
  static let mostLevels = 256

  /// Whether it holds nothing.
  @inline(__always)
  var isEmpty: Bool { (self[0] | self[1]) | (self[2] | self[3]) == 0 }

  /// Whether it shares a level with another set.
  @inline(__always)
  func meets(_ other: SIMD4<UInt64>) -> Bool { !(self & other).isEmpty }

  func contains(_ level: Int) -> Bool { self[level >> 6] >> UInt64(level & 63) & 1 == 1 }

  mutating func insert(_ level: Int) { self[level >> 6] |= 1 << UInt64(level & 63) }

  mutating func remove(_ level: Int) { self[level >> 6] &= ~(1 << UInt64(level & 63)) }

  /// The set of some levels.
  init(levels: some Sequence<Int>) {
    self = .zero
    for level in levels { insert(level) }
  }

  /// Takes out its lowest level; nil where it holds none.
  @inline(__always)
  mutating func popFirst() -> Int? {
    for word in 0..<4 where self[word] != 0 {
      let level = word * 64 + self[word].trailingZeroBitCount
      self[word] &= self[word] - 1
      return level
    }
    return nil
  }
}
