extension CaseJudge {
  /// Finds out which boxes a case meets, and which of them an open fact constrains.
  mutating func meet(_ cells: borrowing CaseCells) {
    openLevels.fill(0)
    partialLevels.removeAll(keepingCapacity: true)
    var knownCount = 0
    var openCount = 0
    let stride = Int32(plan.rows.chunkCount)
    for level in 0..<plan.rows.arities.count {
      let cell = cells.cells[level]
      if cell < CaseCells.open {
        knownRows[knownCount] = plan.rows.firstRows[level] &+ Int32(cell) &* stride
        knownCount += 1
        continue
      }
      openLevels[level >> 6] |= 1 << UInt64(level & 63)
      if cell == CaseCells.open {
        openRows[openCount] = plan.rows.firstRows[level] &+ Int32(plan.rows.arities[level]) &* stride
        openCount += 1
      } else {
        partialLevels.append(level)
      }
    }
    for chunk in 0..<plan.rows.chunkCount {
      var missed = plan.rows.unused[chunk]
      for row in 0..<knownCount { missed |= plan.rows.chunks[Int(knownRows[row]) &+ chunk] }
      var left = SIMD4<UInt64>.zero
      for row in 0..<openCount { left |= plan.rows.chunks[Int(openRows[row]) &+ chunk] }
      for level in partialLevels {
        let (all, some) = excluded(by: cells.masks[level], level, chunk)
        missed |= all
        left |= some & ~all
      }
      for lane in 0..<4 {
        met[chunk * 4 + lane] = ~missed[lane]
        constrained[chunk * 4 + lane] = left[lane]
      }
    }
  }

  /// The boxes of a chunk that all, and that some, of several cells of a level are outside of.
  private func excluded(
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

  /// Adds the open levels of some boxes of a word to the relevant ones.
  @inline(__always)
  mutating func addLevels(of boxes: UInt64, _ word: Int) {
    var left = boxes
    let count = plan.rows.levelWordCount
    while left != 0 {
      let box = word * 64 + left.trailingZeroBitCount
      left &= left - 1
      for part in 0..<count { relevant[part] |= plan.rows.boxLevels[box * count + part] & openLevels[part] }
    }
  }

  mutating func clearRelevant() {
    relevant.fill(0)
  }

  func isRelevant(_ level: Int) -> Bool { relevant[level >> 6] >> UInt64(level & 63) & 1 == 1 }
}
