import CaseSpaces

/// Boxes turned on their side: for every cell of every level the boxes that it rules out, one bit a box.
///
/// What a choice of some cells leaves of many boxes is then a few additions of rows.
struct BoxRows: ~Copyable, Sendable {
  /// How many words a row has, and how many rows there are.
  let wordsOfRow: Int
  private let rowCount: Int
  /// The words of all rows: first the first word of each, since mostly all that is asked is asked of the boxes of one word.
  let words: PlainTable<UInt64>
  /// For each level where its rows stand. Behind the row that names the boxes that it constrains stand those of each inquiry
  /// that are left at the cell that leaves the most of them.
  let openLevels: PlainTable<OpenLevel>
  /// For each bit of a row the levels that its box constrains.
  let boxLevels: PlainTable<LevelSet>

  /// - Parameters:
  ///   - boxes: The boxes of each bit of a row; nil for a bit without one.
  ///   - inquiries: What the boxes belong to; nothing is asked about boxes of several of them in one word.
  ///   - levels: The levels of the case space.
  init(_ boxes: [[LevelCells]?], of inquiries: [Inquiry], levels: [Level]) {
    let wordsOfRow = max(1, (boxes.count + 63) / 64)
    self.wordsOfRow = wordsOfRow
    var firstRows: [Int32] = []
    var rowCount = 0
    for level in levels {
      firstRows.append(Int32(rowCount))
      rowCount += level.arity + 2
    }
    self.rowCount = rowCount
    var rows = Array(repeating: UInt64(0), count: rowCount * wordsOfRow)
    var boxLevels = Array(repeating: LevelSet.zero, count: wordsOfRow * 64)
    for (bit, box) in boxes.enumerated() {
      guard let box else { continue }
      let (word, mask) = (bit / 64, UInt64(1) << UInt64(bit % 64))
      for constrained in box {
        let level = constrained.level
        let arity = levels[level].arity
        let first = word * rowCount + Int(firstRows[level])
        for cell in 0..<arity where constrained.cells >> UInt64(cell) & 1 == 0 { rows[first + cell] |= mask }
        rows[first + arity] |= mask
        boxLevels[bit].insert(level)
      }
    }
    self.boxLevels = PlainTable(boxLevels)
    for inquiry in inquiries {
      for word in inquiry.words {
        for level in levels.indices {
          let first = word * rowCount + Int(firstRows[level])
          let outside = (0..<levels[level].arity).map { rows[first + $0] & inquiry.mask }
          rows[first + levels[level].arity + 1] |= outside.max { $0.nonzeroBitCount < $1.nonzeroBitCount } ?? 0
        }
      }
    }
    openLevels = PlainTable(
      levels.indices.map { level in
        OpenLevel(
          firstRow: firstRows[level],
          lastRow: firstRows[level] + Int32(levels[level].arity),
          fact: Int32(levels[level].fact)
        )
      }
    )
    words = PlainTable(rows)
  }

  /// A word of the row of a cell: the boxes that the cell is outside of.
  @inline(__always)
  func word(_ word: Int, _ level: Int, _ cell: Int) -> UInt64 {
    self.word(word, ofRow: Int(openLevels[level].firstRow) &+ cell)
  }

  /// A word of a row.
  @inline(__always)
  func word(_ word: Int, ofRow row: Int) -> UInt64 { words[place(word, ofRow: row)] }

  /// Where a word of a row stands; the same word of the next row stands behind it.
  @inline(__always)
  func place(_ word: Int, ofRow row: Int) -> Int { word &* rowCount &+ row }
}
