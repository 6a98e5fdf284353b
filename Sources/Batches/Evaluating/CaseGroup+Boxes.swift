import CaseSpaces

// What the cells of the cases of a group leave of boxes.

extension CaseGroup {
  /// Finds the cases that may lie in each set of cells, and those that some impossible combination may concern.
  mutating func meetSets() {
    all = CaseSet(first: count)
    findCells()
    turnLevels()
    for set in 1..<plan.sets.sets.count { sets[set] = cases(in: plan.sets.sets[set]) }
    areCertainTurned = false
    restricted = .zero
    for word in plan.possibility.words {
      var left = plan.possibility.mask
      while left != 0 {
        restricted |= cases(inBox: word &* 64 &+ left.trailingZeroBitCount).met
        left &= left &- 1
      }
    }
    restricted &= all
    separate = .zero
  }

  /// The cases that may lie in a box, and those that certainly do.
  @inline(__always)
  mutating func cases(inBox box: Int) -> BoxCases {
    var cases = BoxCases(met: .every, certain: .every)
    for member in Int(plan.sets.firsts[box])..<Int(plan.sets.firsts[box &+ 1]) {
      let set = sets[Int(plan.sets.members[member])]
      cases.met &= set.met
      cases.certain &= set.certain
    }
    return cases
  }

  /// Finds the cases that meet some boxes.
  mutating func meet(_ boxes: Range<Int>) {
    for box in boxes { met[box] = cases(inBox: box).met }
  }

  /// Turns the boxes that are met on their side.
  mutating func turnMet() {
    metWords.copy(met)
    metWords.turnToWords(of: count)
  }

  /// Turns the boxes in which cases certainly lie on their side, unless they are.
  mutating func turnCertain() {
    if areCertainTurned { return }
    areCertainTurned = true
    for box in 0..<certainWords.count { certainWords[box] = cases(inBox: box).certain }
    certainWords.turnToWords(of: count)
  }

  /// Finds for each cell the cases that may have it.
  private mutating func findCells() {
    cellWords.turnToSets(of: count)
    partial = .zero
    for level in 0..<plan.levels.count {
      let place = plan.levels[level]
      // What stands for a level of which several cells are left has a bit of its own, and another one where these are not all.
      let several = digit(level, CaseCells.bitOfSeveral) & all
      let some = several & digit(level, 0)
      let open = several & ~some
      let known = all & ~several
      partial |= some
      for cell in 0..<Int(place.cellCount) {
        var cases = known
        for bit in 0..<Int(place.bitCount) {
          let own = digit(level, bit)
          cases &= cell &>> bit & 1 == 1 ? own : ~own
        }
        cells[Int(place.firstCell) &+ cell] = cases | open
      }
      openCases[level] = open
    }
    var left = partial
    while let slot = left.popFirst() { findPartial(slot) }
  }

  /// The cases in the number of whose cell a bit is set.
  @inline(__always)
  private mutating func digit(_ level: Int, _ bit: Int) -> CaseSet {
    cellWords[(level &>> 3) &* 64 &+ (level & 7) &* 8 &+ bit]
  }

  /// Finds what is left of levels of which several cells are.
  private mutating func findPartial(_ slot: Int) {
    for level in 0..<plan.levels.count where slots[slot].cells[level] == CaseCells.partial {
      let first = Int(plan.levels[level].firstCell)
      var left = slots[slot].masks[level]
      while left != 0 {
        cells[first + left.trailingZeroBitCount].insert(slot)
        left &= left - 1
      }
    }
  }

  /// The cases that may have one of some cells, and those that can have no other.
  @inline(__always)
  private mutating func cases(in set: CellSet) -> BoxCases {
    let place = plan.levels[Int(set.level)]
    var inside = CaseSet.zero
    var outside = CaseSet.zero
    for cell in 0..<Int(place.cellCount) {
      let cases = cells[Int(place.firstCell) &+ cell]
      let own = CaseSet(repeating: 0 &- (set.cells &>> UInt64(truncatingIfNeeded: cell) & 1))
      inside |= cases & own
      outside |= cases & ~own
    }
    return BoxCases(met: inside, certain: ~outside)
  }
}
