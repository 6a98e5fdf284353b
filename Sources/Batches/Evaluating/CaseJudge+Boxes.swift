extension CaseJudge {
  /// Finds out which boxes a case meets, and which of them an open fact constrains.
  mutating func meet(_ cells: borrowing CaseCells) {
    openLevels = .zero
    search.removeLevels()
    if !partialLevels.isEmpty { partialLevels.removeAll(keepingCapacity: true) }
    cells.cells.withUnsafeBytes { meetColumns($0) }
    for level in partialLevels { partialCells[level] = cells.masks[level] }
    for chunk in 0..<plan.rows.chunkCount {
      var missed = plan.rows.unused[chunk]
      for row in 0..<knownRows.count { missed |= plan.rows.chunks[Int(knownRows[row]) &+ chunk] }
      var left = SIMD4<UInt64>.zero
      for row in 0..<openRows.count { left |= plan.rows.chunks[Int(openRows[row]) &+ chunk] }
      if !partialLevels.isEmpty {
        for level in partialLevels {
          let (all, some) = excluded(by: cells.masks[level], level, chunk)
          missed |= all
          left |= some & ~all
        }
      }
      for lane in 0..<4 {
        met[chunk * 4 + lane] = ~missed[lane]
        constrained[chunk * 4 + lane] = left[lane]
      }
    }
  }

  /// Finds the rows of what is known and of what is open.
  ///
  /// - Parameter cells: The cells of all levels, and behind them as many bytes as a column may have levels.
  @inline(__always)
  private mutating func meetColumns(_ cells: UnsafeRawBufferPointer) {
    knownRows.removeAll()
    openRows.removeAll()
    openColumns.removeAll()
    let stride = Int32(plan.rows.chunkCount)
    for position in 0..<plan.rows.columns.count {
      let column = plan.rows.columns[position]
      let word = Self.word(cells, column)
      let openCount = RowColumn.openCount(word)
      knownRows.append(column.firstRow &+ column.row(of: word) &* stride, counting: 1 &- openCount)
      openColumns.append(Int32(truncatingIfNeeded: position), counting: openCount)
    }
    for number in 0..<openColumns.count {
      let position = Int(openColumns[number])
      let column = plan.rows.columns[position]
      let levels = Int(column.level)..<Int(column.level &+ column.count)
      let word = Self.word(cells, column)
      if word == column.open {
        openLevels |= plan.rows.columnLevels[position]
        openRows.append(column.openRow)
        for level in levels { search.open.append(plan.rows.openLevels[level]) }
      } else {
        for level in levels { meet(cells[level], level) }
      }
    }
  }

  /// The cells of a column as bytes of a word.
  @inline(__always)
  private static func word(_ cells: UnsafeRawBufferPointer, _ column: RowColumn) -> UInt32 {
    UInt32(littleEndian: cells.loadUnaligned(fromByteOffset: Int(column.level), as: UInt32.self)) & column.mask
  }

  /// Finds the row of a level of which others are known or open.
  private mutating func meet(_ cell: UInt8, _ level: Int) {
    let first = plan.rows.firstRows[level]
    let stride = Int32(plan.rows.chunkCount)
    if cell < CaseCells.open { return knownRows.append(first + Int32(cell) * stride) }
    openLevels.insert(level)
    search.open.append(plan.rows.openLevels[level])
    if cell == CaseCells.open { return openRows.append(first + Int32(plan.rows.arities[level]) * stride) }
    partialLevels.append(level)
  }

  /// The boxes of a chunk that all, and that some, of several cells of a level are outside of.
  private mutating func excluded(
    by cells: UInt64,
    _ level: Int,
    _ chunk: Int
  ) -> (all: SIMD4<UInt64>, some: SIMD4<UInt64>) {
    var all = SIMD4<UInt64>(repeating: .max)
    var some = SIMD4<UInt64>.zero
    var left = cells
    while left != 0 {
      let row = Int(plan.rows.firstRows[level]) + left.trailingZeroBitCount * plan.rows.chunkCount
      all &= plan.rows.chunks[row + chunk]
      some |= plan.rows.chunks[row + chunk]
      left &= left - 1
    }
    return (all, some)
  }

  /// The open levels of some boxes of a word.
  @inline(__always)
  mutating func levels(of boxes: UInt64, _ word: Int) -> LevelSet {
    var left = boxes
    var levels = LevelSet.zero
    while left != 0 {
      levels |= plan.rows.boxLevels[word * 64 + left.trailingZeroBitCount]
      left &= left - 1
    }
    levels &= openLevels
    return partialLevels.isEmpty ? levels : levelsThatConstrain(levels, boxes, word)
  }

  /// The levels without those of which the boxes leave everything that the case leaves.
  private mutating func levelsThatConstrain(_ levels: LevelSet, _ boxes: UInt64, _ word: Int) -> LevelSet {
    var levels = levels
    for level in partialLevels where levels.contains(level) {
      var outside: UInt64 = 0
      var left = partialCells[level]
      while left != 0 {
        outside |= plan.rows.word(word, level, left.trailingZeroBitCount)
        left &= left - 1
      }
      if outside & boxes == 0 { levels.remove(level) }
    }
    return levels
  }

  /// Whether cells of some open levels are easily found that are outside of all of some boxes of a word; where not, there
  /// may be some all the same.
  @inline(__always)
  mutating func canFail(_ boxes: UInt64, _ word: Int, _ levels: LevelSet) -> Bool {
    var met = boxes
    var left = levels
    while let level = left.popFirst() {
      // What is left of a level that is neither open nor known is not looked at here.
      if !partialLevels.isEmpty, partialLevels.contains(level) { continue }
      var fewest = met
      var row = Int(plan.rows.firstRows[level]) &+ word >> 2
      for _ in 0..<Int(plan.rows.arities[level]) {
        let inside = met & ~plan.rows.chunks[row][word & 3]
        row &+= plan.rows.chunkCount
        if inside.nonzeroBitCount < fewest.nonzeroBitCount { fewest = inside }
      }
      met = fewest
      if met == 0 { return true }
    }
    return false
  }
}
