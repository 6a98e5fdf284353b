/// A set of levels of a case space, as bits: a value that stays in registers.
typealias LevelSet = SIMD4<UInt64>

extension LevelSet {
  /// How many levels a set can hold.
  static let mostLevels = 256
}
