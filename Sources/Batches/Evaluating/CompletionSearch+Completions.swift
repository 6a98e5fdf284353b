extension CompletionSearch {
  /// Whether no completion lies in all of some boxes.
  mutating func excludeEachOther(_ boxes: UInt64, _ plan: BatchPlan) -> Bool {
    for place in 0..<levels.count {
      let level = levels[place]
      if level.boxes & boxes != boxes { continue }
      var isCommon = false
      for cell in level.cells where outside(level, cell, plan) & boxes == 0 {
        isCommon = true
        break
      }
      if !isCommon { return true }
    }
    return false
  }

  /// Whether some completion lies in one of the boxes at hand that are not ruled out; nil where that is not found out.
  mutating func canBeMet(_ plan: BatchPlan) -> Bool? { canMeet(all & ~impossible, outside: 0, plan) }

  /// Whether some completion lies in none of the boxes at hand; nil where that is not found out.
  mutating func canLeaveAll(_ plan: BatchPlan) -> Bool? { leave(all, inside: 0, plan) }

  /// Whether some completion lies in all of some boxes, which are met together, and in none of others; nil where that is not
  /// found out.
  @inline(__always)
  mutating func leave(_ others: UInt64, inside: UInt64, _ plan: BatchPlan) -> Bool? {
    let others = (others | impossible) & crowded
    if others == 0 || inside == 0 && others & ~easilyLeft == 0 { return true }
    steps = 0
    return leave(others, inside: inside, everyLevel, plan)
  }

  /// The same by some levels.
  private mutating func leave(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ plan: BatchPlan
  ) -> Bool? {
    let (left, place) = choose(others, inside: inside, free, plan)
    if place < 0 { return false }
    if left == 0 { return true }
    steps &+= 1
    if steps > Self.mostSteps { return nil }
    let mark: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
    if leave(left, inside: inside, free & ~mark, plan) == true { return true }
    if steps > Self.mostSteps { return nil }
    return leaveOtherwise(others, inside: inside, free, plan, left, place)
  }

  /// Tries every other way to leave the first of some boxes than one that leaves nothing but some boxes at a level.
  private mutating func leaveOtherwise(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ plan: BatchPlan,
    _ tried: UInt64,
    _ place: Int
  ) -> Bool? {
    let box = others & (0 &- others)
    var places = free
    while places != 0 {
      let other = places.trailingZeroBitCount
      let mark = places & (0 &- places)
      let level = levels[other]
      places ^= mark
      if level.boxes & box == 0 { continue }
      // A cell that leaves no more than another of its level is as bad.
      var fewest = other == place ? tried : others
      for cell in level.cells {
        let outside = outside(level, cell, plan)
        if outside & box == 0 || outside & inside != 0 { continue }
        let left = others & ~outside
        if left & fewest == fewest { continue }
        if left == 0 || leave(left, inside: inside, free & ~mark, plan) == true { return true }
        if steps > Self.mostSteps { return nil }
        fewest = left
      }
    }
    return false
  }

  /// Leaves as many of some boxes as is easily found: all of them where levels can do that which do not constrain the boxes
  /// to lie in.
  ///
  /// - Returns: The others.
  @inline(__always)
  mutating func leaveEasily(_ others: UInt64, inside: UInt64, _ free: UInt64, _ plan: BatchPlan) -> UInt64 {
    var kept = others
    for place in 0..<levels.count {
      let isFree = levels[place].boxes & inside == 0 && free &>> UInt64(truncatingIfNeeded: place) & 1 == 1
      kept &= ~(isFree ? levels[place].easilyLeft : 0)
    }
    return kept == 0 ? 0 : leaveMost(others, inside: inside, free, plan)
  }

  /// Leaves as many of some boxes as is easily found.
  ///
  /// - Returns: The others.
  mutating func leaveMost(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ plan: BatchPlan
  ) -> UInt64 {
    var kept: UInt64 = 0
    var others = others
    var free = free
    while others != 0 {
      let (left, place) = choose(others, inside: inside, free, plan)
      if place < 0 {
        kept |= others & (0 &- others)
        others &= others &- 1
      } else {
        others = left
        free &= ~(1 &<< UInt64(truncatingIfNeeded: place))
      }
    }
    return kept
  }

  /// Chooses the cell that leaves the first of some boxes, and the most others with it, and lies in all of some more.
  ///
  /// - Returns: The boxes that are not left, and the place of the level; none where there is no such cell.
  @inline(__always)
  private func choose(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ plan: BatchPlan
  ) -> (left: UInt64, place: Int) {
    let box = others & (0 &- others)
    var best = (left: others, place: -1)
    var fewest = 64
    var places = free
    while places != 0 {
      let place = places.trailingZeroBitCount
      places &= places &- 1
      let level = levels[place]
      if level.boxes & box == 0 { continue }
      for cell in level.cells {
        let outside = outside(level, cell, plan)
        if outside & box == 0 || outside & inside != 0 { continue }
        let left = others & ~outside
        if left == 0 { return (0, place) }
        let count = left.nonzeroBitCount
        if count < fewest {
          fewest = count
          best = (left, place)
        }
      }
    }
    return best
  }
}
