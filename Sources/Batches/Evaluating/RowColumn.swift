/// One level, or up to four neighbouring members of a fact, whose rows are looked up together.
struct RowColumn: Sendable, BitwiseCopyable {
  let level: Int32
  /// The number of levels.
  let count: Int32
  /// The row of the first cell, or of the combination in which no member is there; in chunks.
  let firstRow: Int32
  /// The row that names the boxes that any of the levels constrains.
  let openRow: Int32
  /// The bytes of the levels among four bytes of cells.
  let mask: UInt32
  private let multiplier: UInt32
  private let shift: UInt32

  init(level: Int, count: Int, firstRow: Int, openRow: Int) {
    self.level = Int32(level)
    self.count = Int32(count)
    self.firstRow = Int32(firstRow)
    self.openRow = Int32(openRow)
    mask = .max >> UInt32(32 - 8 * count)
    // The lowest bits of four bytes come to stand next to each other, as the highest ones.
    (multiplier, shift) = count == 1 ? (1, 0) : (1 << 28 | 1 << 21 | 1 << 14 | 1 << 7, 28)
  }

  /// 1 where the cell of some level is not known, else 0, by its cells as bytes of a word.
  @inline(__always)
  static func openCount(_ cells: UInt32) -> Int {
    let marks = cells & (UInt32(CaseCells.open) &* 0x0101_0101)
    return Int((0 &- marks) &>> 31)
  }

  /// What the bytes of its cells are where nothing is known of any level.
  @inline(__always)
  var open: UInt32 { UInt32(CaseCells.open) &* 0x0101_0101 & mask }

  /// The number of the row of known cells, counted from the first one.
  @inline(__always)
  func row(of cells: UInt32) -> Int32 { Int32(truncatingIfNeeded: (cells &* multiplier) &>> shift) }
}
