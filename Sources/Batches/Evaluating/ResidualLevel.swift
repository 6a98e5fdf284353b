/// An open level in a group of boxes, and what changes with it.
struct ResidualLevel: BitwiseCopyable {
  let level: Int32
  let group: Int32
  /// Pairs of sums between which a change of this level alone leads: eight bits for each lower sum.
  let pairs: UInt64
  /// Where the sums that each of its cells leaves begin, and how many cells it has; none unless all pairs are among
  /// exclusions.
  let firstCell: Int32
  let cellCount: Int32

  /// Whether an exclusion stands in both sums of every pair.
  @inline(__always)
  static func isAmongExclusions(_ pairs: UInt64) -> Bool { pairs & ~0xF0F0_F0F0_0000_0000 == 0 }
}
