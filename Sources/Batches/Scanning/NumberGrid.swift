/// How the whole numbers of a number fact are looked up in the table of their cells.
struct NumberGrid: BitwiseCopyable, Sendable {
  /// How many of the smallest decimals one is.
  let scale: Int64
  /// The first number of the grid, in the smallest decimal.
  let low: Int64
  /// How many numbers the table has; none for a fact without one.
  let size: UInt32
  /// Where the table begins among those of all facts.
  let table: Int32

  /// The grid of a fact that is no number.
  init() {
    (scale, low, size, table) = (0, 0, 0, 0)
  }

  init(_ column: NumberColumn) {
    let hasTable = column.table >= 0 && column.decimals < 10
    scale = (0..<min(column.decimals, 10)).reduce(1) { power, _ in power * 10 }
    low = column.low
    size = hasTable ? UInt32(column.size) : 0
    table = hasTable ? Int32(column.table) : 0
  }

  /// The place of a whole number in the table; nil where it is outside.
  @inline(__always)
  func place(of number: Int64) -> Int? {
    let distance = UInt64(bitPattern: number &* scale &- low)
    return distance < UInt64(size) ? Int(table) &+ Int(truncatingIfNeeded: distance) : nil
  }
}
