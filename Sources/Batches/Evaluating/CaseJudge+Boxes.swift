extension CaseJudge {
  /// Finds out which boxes a case meets, and which of them an open fact constrains.
  mutating func meet(_ cells: borrowing CaseCells) {
    var openLevels = LevelSet.zero
    if !partialLevels.isEmpty { partialLevels.removeAll(keepingCapacity: true) }
    var knownCount = 0
    var openCount = 0
    let stride = Int32(plan.rows.chunkCount)
    cells.cells.withUnsafeBufferPointer { cells in
      for position in 0..<plan.rows.columns.count {
        let column = plan.rows.columns[position]
        let level = Int(column.level)
        if column.count == 1 {
          let cell = cells[level]
          if cell < CaseCells.open {
            knownRows[knownCount] = column.firstRow &+ Int32(cell) &* stride
            knownCount += 1
            continue
          }
        } else {
          var combination: UInt8 = 0
          var highest: UInt8 = 0
          for member in 0..<Int(column.count) {
            combination |= cells[level &+ member] &<< UInt8(truncatingIfNeeded: member)
            highest |= cells[level &+ member]
          }
          if highest < 2 {
            knownRows[knownCount] = column.firstRow &+ Int32(combination) &* stride
            knownCount += 1
            continue
          }
        }
        for level in level..<level &+ Int(column.count) {
          let cell = cells[level]
          if cell < CaseCells.open {
            knownRows[knownCount] = plan.rows.firstRows[level] &+ Int32(cell) &* stride
            knownCount += 1
            continue
          }
          openLevels.insert(level)
          if cell == CaseCells.open {
            openRows[openCount] = plan.rows.firstRows[level] &+ Int32(plan.rows.arities[level]) &* stride
            openCount += 1
          } else {
            partialLevels.append(level)
          }
        }
      }
    }
    self.openLevels = openLevels
    for level in partialLevels { partialCells[level] = cells.masks[level] }
    for chunk in 0..<plan.rows.chunkCount {
      var missed = plan.rows.unused[chunk]
      for row in 0..<knownCount { missed |= plan.rows.chunks[Int(knownRows[row]) &+ chunk] }
      var left = SIMD4<UInt64>.zero
      for row in 0..<openCount { left |= plan.rows.chunks[Int(openRows[row]) &+ chunk] }
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
