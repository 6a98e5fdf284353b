/// Some cells of one level: what one box, or many, leave of it.
struct CellSet: Sendable, BitwiseCopyable, Hashable {
  let level: Int32
  /// The cells, as bits.
  let cells: UInt64
}
