/// One level, or up to four neighbouring members of a fact, whose rows are looked up together.
struct RowColumn: Sendable, BitwiseCopyable {
  let level: Int32
  /// The number of levels.
  let count: Int32
  /// The row of the first cell, or of the combination in which no member is there; in chunks.
  let firstRow: Int32
}
