import CaseSpaces

/// Boxes turned on their side: for every cell of every level the boxes that it rules out, one bit a box.
///
/// What a case leaves of thousands of boxes is then a few additions of rows.
struct BoxRows: ~Copyable, Sendable {
  /// The number of chunks of a row; a chunk is four words.
  let chunkCount: Int
  /// All rows, chunk by chunk.
  let chunks: PlainTable<SIMD4<UInt64>>
  /// For each level the position of the row of its first cell; the row behind its last cell names the boxes that it
  /// constrains.
  let firstRows: PlainTable<Int32>
  let arities: PlainTable<UInt8>
  /// What is looked up of a case: a level, or up to four members of a fact at once.
  let columns: PlainTable<RowColumn>
  /// For each column its levels.
  let columnLevels: PlainTable<LevelSet>
  /// For each level how it is searched where it is open.
  let openLevels: PlainTable<OpenLevel>
  /// For each bit of a row the levels that its box constrains.
  let boxLevels: PlainTable<LevelSet>
  /// For each level, word by word, the boxes of each inquiry that are left at the cell that leaves the most of them.
  let easilyLeft: PlainTable<UInt64>
  /// For each chunk the bits that no box has.
  let unused: PlainTable<SIMD4<UInt64>>

  /// - Parameters:
  ///   - boxes: The boxes of each bit of a row; nil for a bit without one.
  ///   - inquiries: What the boxes belong to; nothing is asked about boxes of several of them in one word.
  ///   - levels: The levels of the case space.
  init(_ boxes: [[LevelCells]?], of inquiries: [Inquiry], levels: [Level]) {
    chunkCount = max(1, (boxes.count + 255) / 256)
    var firstRows: [Int32] = []
    var rowCount = 0
    for level in levels {
      firstRows.append(Int32(rowCount * chunkCount))
      rowCount += level.arity + 1
    }
    var rows = Array(repeating: UInt64(0), count: rowCount * chunkCount * 4)
    var unused = Array(repeating: UInt64.max, count: chunkCount * 4)
    var boxLevels = Array(repeating: LevelSet.zero, count: chunkCount * 256)
    for (bit, box) in boxes.enumerated() {
      guard let box else { continue }
      let (word, mask) = (bit / 64, UInt64(1) << UInt64(bit % 64))
      unused[word] &= ~mask
      for constrained in box {
        let level = constrained.level
        let arity = levels[level].arity
        let first = Int(firstRows[level]) * 4 + word
        for cell in 0..<arity where constrained.cells >> UInt64(cell) & 1 == 0 {
          rows[first + cell * chunkCount * 4] |= mask
        }
        rows[first + arity * chunkCount * 4] |= mask
        boxLevels[bit].insert(level)
      }
    }
    self.firstRows = PlainTable(firstRows)
    self.boxLevels = PlainTable(boxLevels)
    arities = PlainTable(levels.map { UInt8($0.arity) })
    easilyLeft = PlainTable(Self.easilyLeft(rows, firstRows, inquiries, levels, chunkCount: chunkCount))
    let columns = Self.columns(levels, &rows, firstRows, chunkCount: chunkCount)
    self.columns = PlainTable(columns)
    columnLevels = PlainTable(
      columns.map { LevelSet(levels: Int($0.level)..<Int($0.level + $0.count)) }
    )
    let wordsOfRow = chunkCount * 4
    openLevels = PlainTable(
      levels.indices.map { level in
        OpenLevel(
          level: Int32(level),
          firstRow: firstRows[level] * 4,
          lastRow: firstRows[level] * 4 + Int32(levels[level].arity * wordsOfRow),
          cellCount: Int32(levels[level].arity),
          fact: Int32(levels[level].fact)
        )
      }
    )
    chunks = PlainTable(Self.chunks(rows))
    self.unused = PlainTable(Self.chunks(unused))
  }

  /// A word of the row of a cell: the boxes that the cell is outside of.
  @inline(__always)
  func word(_ word: Int, _ level: Int, _ cell: Int) -> UInt64 {
    chunks.element(Int(firstRows[level]) &* 4 &+ word &+ cell &* wordsOfRow)
  }

  /// How many words a row has with the free ones at its end.
  @inline(__always)
  var wordsOfRow: Int { chunkCount &* 4 }

  private static func easilyLeft(
    _ rows: [UInt64],
    _ firstRows: [Int32],
    _ inquiries: [Inquiry],
    _ levels: [Level],
    chunkCount: Int
  ) -> [UInt64] {
    let wordsOfRow = chunkCount * 4
    var left = Array(repeating: UInt64(0), count: levels.count * wordsOfRow)
    for inquiry in inquiries {
      for word in inquiry.words {
        for level in levels.indices {
          let first = Int(firstRows[level]) * 4 + word
          let outside = (0..<levels[level].arity).map { rows[first + $0 * wordsOfRow] & inquiry.mask }
          let most = outside.max { $0.nonzeroBitCount < $1.nonzeroBitCount }
          left[level * wordsOfRow + word] |= most ?? 0
        }
      }
    }
    return left
  }

  /// Joins neighbouring members of a fact, and adds a row for each combination of them.
  private static func columns(
    _ levels: [Level],
    _ rows: inout [UInt64],
    _ firstRows: [Int32],
    chunkCount: Int
  ) -> [RowColumn] {
    var columns: [RowColumn] = []
    var level = 0
    while level < levels.count {
      var end = level + 1
      if levels[level].arity == 2 {
        while end < levels.count, end - level < 4, levels[end].fact == levels[level].fact, levels[end].arity == 2 {
          end += 1
        }
      }
      let count = end - level
      if count == 1 {
        let first = Int(firstRows[level])
        columns.append(
          RowColumn(level: level, count: 1, firstRow: first, openRow: first + levels[level].arity * chunkCount)
        )
        level = end
        continue
      }
      let first = rows.count / 4
      columns.append(
        RowColumn(level: level, count: count, firstRow: first, openRow: first + chunkCount << count)
      )
      let cells = (0..<1 << count).map { combination in (0..<count).map { combination >> $0 & 1 } }
      // The row behind the last cell of a level names what it constrains.
      for cells in cells + [Array(repeating: 2, count: count)] {
        var row = Array(repeating: UInt64(0), count: chunkCount * 4)
        for (member, cell) in cells.enumerated() {
          let start = (Int(firstRows[level + member]) + cell * chunkCount) * 4
          for word in row.indices { row[word] |= rows[start + word] }
        }
        rows += row
      }
      level = end
    }
    return columns
  }

  private static func chunks(_ words: [UInt64]) -> [SIMD4<UInt64>] {
    stride(from: 0, to: words.count, by: 4).map { SIMD4(words[$0], words[$0 + 1], words[$0 + 2], words[$0 + 3]) }
  }
}
