/// An open level in a group of boxes, and what changes with it.
struct ResidualLevel: BitwiseCopyable {
  let level: Int32
  let group: Int32
  /// Pairs of sums between which a change of this level alone leads: eight bits for each lower sum.
  let pairs: UInt64
  /// Where the sums that each of its cells leaves begin, and how many cells it has.
  let firstCell: Int32
  let cellCount: Int32
}
