import Evaluation

// What boxes can do to an option.

extension CompletionSearch {
  /// Whether an argument and a counterargument can be met with no exclusion met; nil where that is not found out.
  mutating func canBeContested(_ plan: BatchPlan) -> Bool? {
    canMeet(arguments, counterarguments, outside: exclusions, plan)
  }

  /// Finds out which statuses an option can have.
  ///
  /// - Parameters:
  ///   - state: What the rules that hold add up to, and the boxes may add.
  ///   - missing: The facts that are known to matter to some option; those that are found to matter to this one are added.
  /// - Returns: The statuses, as bits, or such as are shown like them; nil where that, or whether a fact matters, is not
  ///   found out.
  mutating func statuses(
    _ state: PlainState,
    _ missing: inout PlainList<UInt64>,
    _ plan: BatchPlan
  ) -> UInt8? {
    // An argument is to be met where none holds, and a counterargument where an argument holds, with nothing else met that
    // would change what it comes to.
    let wanted = state.sum & 1 == 0 ? arguments : counterarguments
    guard let reached = findDecisive(&missing, plan) else { return nil }
    if reached == 0, leave(crowded, inside: 0, plan) != true { return allStatuses(state, plan) }
    var left = reached & wanted == 0 ? wanted : 0
    var isReached = left == 0
    while left != 0, !isReached {
      isReached = leave(crowded & ~wanted, inside: left & (0 &- left), plan) == true
      left &= left &- 1
    }
    if !isReached { return allStatuses(state, plan) }
    let statuses = plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
    if state.sum & 3 != 0 || state.added & 3 != 3 { return statuses }
    guard let isContested = canBeContested(plan) else { return nil }
    return isContested ? statuses : statuses & ~StatusSet.contested
  }

  /// Finds out whether the facts matter that are not known to.
  ///
  /// - Returns: The boxes that were found to make the difference; nil where a fact was not found to matter.
  private mutating func findDecisive(_ missing: inout PlainList<UInt64>, _ plan: BatchPlan) -> UInt64? {
    var reached: UInt64 = 0
    var isUnknown = false
    var place = 0
    while place < levels.count {
      // The levels of a fact stand next to each other, and one that matters is enough.
      let fact = levels[place].fact
      var isFound = missing.contains(Int(fact))
      while place < levels.count, levels[place].fact == fact {
        if !isFound {
          let box = decisiveBox(place, plan)
          reached |= box
          isFound = box != 0
        }
        place &+= 1
      }
      // A fact that only what is ruled out reads is tied to what matters and does not matter itself.
      if isFound { missing.insert(Int(fact)) } else if plan.isRead[Int(fact)] { isUnknown = true }
    }
    return isUnknown ? nil : reached
  }

  /// A box of which a level alone decides whether a completion lies in it, with the status decided by that; 0 for none that
  /// is found.
  ///
  /// Two completions differ in the level alone: one in the box and in none that says something else of the option, the other
  /// outside of all.
  private mutating func decisiveBox(_ place: Int, _ plan: BatchPlan) -> UInt64 {
    let level = levels[place]
    let others = everyLevel & ~(1 &<< UInt64(truncatingIfNeeded: place))
    var left = level.boxes & ~impossible
    while left != 0 {
      let box = left & (0 &- left)
      left ^= box
      let kept = leaveEasily(crowded & ~box, inside: box, others, plan)
      let alike = box & arguments != 0 ? arguments : box & counterarguments != 0 ? counterarguments : exclusions
      var isInside = false
      var isOutside = false
      for cell in level.cells {
        let outside = outside(level, cell, plan)
        if outside & box == 0 {
          if kept & ~alike & ~outside == 0 { isInside = true }
        } else if kept & ~outside == 0 {
          isOutside = true
        }
      }
      if isInside, isOutside { return box }
    }
    return 0
  }

  /// Finds out one by one which statuses can be reached; nil where that is not found out.
  private mutating func allStatuses(_ state: PlainState, _ plan: BatchPlan) -> UInt8? {
    var statuses: UInt8 = 0
    for target in UInt8(0)..<4 where target & state.sum == state.sum & 3 {
      let more = target & ~state.sum
      if more & ~state.added != 0 { continue }
      let others = (target & 1 == 0 ? arguments : 0) | (target & 2 == 0 ? counterarguments : 0) | exclusions
      let isReached =
        more == 3
        ? canMeet(arguments, counterarguments, outside: others, plan)
        : more == 0
          ? leave(others, inside: 0, plan) : canMeet(more == 1 ? arguments : counterarguments, outside: others, plan)
      guard let isReached else { return nil }
      if isReached { statuses |= StatusSet.status(ofArguments: target) }
    }
    if state.added & 4 == 0 { return statuses }
    if state.sum & 1 != 0 { return statuses | StatusSet.excludedThoughSupported }
    guard let isExcluded = canMeet(exclusions, outside: arguments, plan),
      let isSupported = canMeet(exclusions, arguments, outside: 0, plan)
    else { return nil }
    return statuses | (isExcluded ? StatusSet.excluded : 0) | (isSupported ? StatusSet.excludedThoughSupported : 0)
  }

  /// Whether one of some boxes can be met with none of others met; nil where that is not found out.
  mutating func canMeet(_ boxes: UInt64, outside others: UInt64, _ plan: BatchPlan) -> Bool? {
    var isUnknown = false
    var left = boxes
    while left != 0 {
      switch leave(others, inside: left & (0 &- left), plan) {
      case true?: return true
      case false?: break
      case nil: isUnknown = true
      }
      left &= left &- 1
    }
    return isUnknown ? nil : false
  }

  /// Whether one of some boxes and one of others can be met at once with none of a third kind met; nil where that is not
  /// found out.
  private mutating func canMeet(
    _ boxes: UInt64,
    _ more: UInt64,
    outside others: UInt64,
    _ plan: BatchPlan
  ) -> Bool? {
    var isUnknown = false
    var one = boxes
    while one != 0 {
      var other = more
      while other != 0 {
        let both = one & (0 &- one) | other & (0 &- other)
        other &= other &- 1
        if excludeEachOther(both, plan) { continue }
        switch leave(others, inside: both, plan) {
        case true?: return true
        case false?: break
        case nil: isUnknown = true
        }
      }
      one &= one &- 1
    }
    return isUnknown ? nil : false
  }
}
