extension CaseJudge {
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
      for cell in 0..<Int(plan.levels[level].cellCount) {
        let inside = met & ~plan.rows.word(word, level, cell)
        if inside.nonzeroBitCount < fewest.nonzeroBitCount { fewest = inside }
      }
      met = fewest
      if met == 0 { return true }
    }
    return false
  }
}
