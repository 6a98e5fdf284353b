import CaseSpaces

/// Boxes turned on their side: for every cell of every level the boxes that it rules out, one bit a box.
///
/// What a choice of some cells leaves of many boxes is then a few additions of rows.
struct BoxRows: ~Copyable, Sendable {
  /// How many words a row has.
  let wordsOfRow: Int
  /// All rows, one after the other.
  let words: PlainTable<UInt64>
  /// For each level where the row of its first cell begins among the words; the row behind its last cell names the boxes that
  /// it constrains.
  let firstRows: PlainTable<Int32>
  /// For each level how it is searched where it is open.
  let openLevels: PlainTable<OpenLevel>
  /// For each bit of a row the levels that its box constrains.
  let boxLevels: PlainTable<LevelSet>
  /// For each level, word by word, the boxes of each inquiry that are left at the cell that leaves the most of them.
  let easilyLeft: PlainTable<UInt64>

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
      firstRows.append(Int32(rowCount * wordsOfRow))
      rowCount += level.arity + 1
    }
    var rows = Array(repeating: UInt64(0), count: rowCount * wordsOfRow)
    var boxLevels = Array(repeating: LevelSet.zero, count: wordsOfRow * 64)
    for (bit, box) in boxes.enumerated() {
      guard let box else { continue }
      let (word, mask) = (bit / 64, UInt64(1) << UInt64(bit % 64))
      for constrained in box {
        let level = constrained.level
        let arity = levels[level].arity
        let first = Int(firstRows[level]) + word
        for cell in 0..<arity where constrained.cells >> UInt64(cell) & 1 == 0 {
          rows[first + cell * wordsOfRow] |= mask
        }
        rows[first + arity * wordsOfRow] |= mask
        boxLevels[bit].insert(level)
      }
    }
    self.firstRows = PlainTable(firstRows)
    self.boxLevels = PlainTable(boxLevels)
    easilyLeft = PlainTable(Self.easilyLeft(rows, firstRows, inquiries, levels, wordsOfRow: wordsOfRow))
    openLevels = PlainTable(
      levels.indices.map { level in
        OpenLevel(
          level: Int32(level),
          firstRow: firstRows[level],
          lastRow: firstRows[level] + Int32(levels[level].arity * wordsOfRow),
          cellCount: Int32(levels[level].arity),
          fact: Int32(levels[level].fact)
        )
      }
    )
    words = PlainTable(rows)
  }

  /// A word of the row of a cell: the boxes that the cell is outside of.
  @inline(__always)
  func word(_ word: Int, _ level: Int, _ cell: Int) -> UInt64 {
    words[Int(firstRows[level]) &+ word &+ cell &* wordsOfRow]
  }

  private static func easilyLeft(
    _ rows: [UInt64],
    _ firstRows: [Int32],
    _ inquiries: [Inquiry],
    _ levels: [Level],
    wordsOfRow: Int
  ) -> [UInt64] {
    var left = Array(repeating: UInt64(0), count: levels.count * wordsOfRow)
    for inquiry in inquiries {
      for word in inquiry.words {
        for level in levels.indices {
          let first = Int(firstRows[level]) + word
          let outside = (0..<levels[level].arity).map { rows[first + $0 * wordsOfRow] & inquiry.mask }
          let most = outside.max { $0.nonzeroBitCount < $1.nonzeroBitCount }
          left[level * wordsOfRow + word] |= most ?? 0
        }
      }
    }
    return left
  }
}
