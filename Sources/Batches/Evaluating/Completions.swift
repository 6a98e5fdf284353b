/// The completions of a word in which something is said of the option.
struct Completions: BitwiseCopyable {
  var supported: UInt64
  var opposed: UInt64
  var excluded: UInt64

  @inline(__always)
  func shifted(_ distance: UInt64) -> Completions {
    Completions(supported: supported &>> distance, opposed: opposed &>> distance, excluded: excluded &>> distance)
  }

  /// The sum of a completion, and all completions of the word with the same sum.
  @inline(__always)
  func sum(at completion: UInt64) -> (sum: UInt8, alike: UInt64) {
    let one = supported &>> completion & 1
    let two = opposed &>> completion & 1
    let four = excluded &>> completion & 1
    let alike = (supported ^ (one &- 1)) & (opposed ^ (two &- 1)) & (excluded ^ (four &- 1))
    return (UInt8(truncatingIfNeeded: one | two << 1 | four << 2), alike)
  }

  /// The sums of some completions, as bits.
  @inline(__always)
  func sums(among completions: UInt64) -> UInt8 {
    let unexcluded = completions & ~excluded
    let excluded = completions & excluded
    return Self.sums(unexcluded & ~opposed, supported) | Self.sums(unexcluded & opposed, supported) << 2
      | Self.sums(excluded & ~opposed, supported) << 4 | Self.sums(excluded & opposed, supported) << 6
  }

  /// Whether some completions are not, and are, among others: a bit each.
  @inline(__always)
  private static func sums(_ completions: UInt64, _ supported: UInt64) -> UInt8 {
    (completions & ~supported != 0 ? 1 : 0) | (completions & supported != 0 ? 2 : 0)
  }

  /// Adds the pairs of sums that some completions have here and in other completions of the same bits: eight bits for
  /// each lower sum.
  @inline(__always)
  func addPairs(_ other: Completions, among completions: UInt64, to pairs: inout UInt64) {
    let changed = (supported ^ other.supported) | (opposed ^ other.opposed) | (excluded ^ other.excluded)
    var left = changed & completions
    while left != 0 {
      let completion = UInt64(left.trailingZeroBitCount)
      let first = sum(at: completion)
      let second = other.sum(at: completion)
      pairs |= 1 << UInt64(min(first.sum, second.sum) &* 8 &+ max(first.sum, second.sum))
      left &= ~(first.alike & second.alike)
    }
  }
}
