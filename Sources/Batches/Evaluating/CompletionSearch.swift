import Evaluation

/// Single completions of what a few boxes leave open: one that lies in a box and outside of others.
///
/// One completion shows that an option can have a status, and two that differ in one level that the level matters. Boxes
/// are bits, and a cell of a level is the set of boxes that it is outside of: to choose a cell is to leave these. It is
/// meant for open levels that nothing ties to each other.
struct CompletionSearch: ~Copyable {
  private static let mostBoxes = 64
  /// How many choices are tried before a question is given up.
  private static let mostSteps = 1 << 10

  /// The open levels of the case.
  private var levels = PlainList<SearchedLevel>()
  private var all: UInt64 = 0
  /// The boxes that argue for the option, argue against it and exclude it.
  private var arguments: UInt64 = 0
  private var counterarguments: UInt64 = 0
  private var exclusions: UInt64 = 0
  /// The boxes without a level that no other constrains; others can always be left there.
  private var crowded: UInt64 = 0
  /// The levels that boxes constrain, by their places among the open ones.
  private var constrained: UInt64 = 0
  /// Whether the boxes are the bits of one word, and not numbered.
  private var isSingle = true
  /// For each cell the numbered boxes that it is outside of.
  private var outsides = PlainList<UInt64>()
  private var runs = PlainList<BoxRun>()
  private var steps = 0

  /// Begins a case, by its open levels.
  ///
  /// - Returns: Whether they are few enough.
  mutating func begin(_ open: LevelSet, _ rows: borrowing BoxRows) -> Bool {
    levels.removeAll()
    var left = open
    while let level = left.popFirst() {
      if levels.count == 64 { return false }
      levels.append(SearchedLevel(level: Int32(truncatingIfNeeded: level), cellCount: Int32(rows.arities[level])))
    }
    return true
  }

  /// Takes boxes, with what they add to the sum of arguments.
  ///
  /// - Returns: Whether they are few enough.
  mutating func take(
    _ adding: borrowing PlainList<ResidualBoxes>,
    _ range: Range<Int>,
    _ rows: borrowing BoxRows
  ) -> Bool {
    (arguments, counterarguments, exclusions) = (0, 0, 0)
    let word = adding[range.lowerBound].word
    isSingle = true
    for position in range {
      let entry = adding[position]
      if entry.word != word { isSingle = false }
      add(entry.boxes, bit: entry.bit)
    }
    if !isSingle, !number(adding, range, rows) { return false }
    all = arguments | counterarguments | exclusions
    crowded = all
    constrained = 0
    for position in 0..<levels.count {
      if isSingle {
        let place = rows.place(Int(word), Int(levels[position].level))
        levels[position].place = Int32(truncatingIfNeeded: place)
        let last = place &+ Int(levels[position].cellCount) &* rows.wordsOfRow
        levels[position].boxes = rows.chunks.element(last) & all
      }
      let boxes = levels[position].boxes
      if boxes == 0 { continue }
      constrained |= 1 &<< UInt64(truncatingIfNeeded: position)
      if boxes & (boxes &- 1) == 0 { crowded &= ~boxes }
    }
    return true
  }

  @inline(__always)
  private mutating func add(_ boxes: UInt64, bit: UInt8) {
    switch bit {
    case 1: arguments |= boxes
    case 2: counterarguments |= boxes
    default: exclusions |= boxes
    }
  }

  /// Numbers boxes of several words.
  ///
  /// - Returns: Whether there are few enough.
  private mutating func number(
    _ adding: borrowing PlainList<ResidualBoxes>,
    _ range: Range<Int>,
    _ rows: borrowing BoxRows
  ) -> Bool {
    (arguments, counterarguments, exclusions) = (0, 0, 0)
    outsides.removeAll()
    for position in 0..<levels.count {
      levels[position].place = Int32(truncatingIfNeeded: outsides.count)
      levels[position].boxes = 0
      outsides.append(repeating: 0, count: Int(levels[position].cellCount))
    }
    guard findRuns(adding, range) else { return false }
    for number in 0..<runs.count {
      let run = runs[number]
      add(run.numbered(run.boxes), bit: run.bit)
      for position in 0..<levels.count {
        let level = levels[position]
        var row = rows.place(Int(run.word), Int(level.level))
        let boxes = rows.chunks.element(row &+ Int(level.cellCount) &* rows.wordsOfRow) & run.boxes
        if boxes == 0 { continue }
        levels[position].boxes |= run.numbered(boxes)
        for cell in level.cells {
          outsides[Int(level.place) &+ cell] |= run.numbered(rows.chunks.element(row) & run.boxes)
          row &+= rows.wordsOfRow
        }
      }
    }
    return true
  }

  /// Finds boxes that can be numbered at once: those of a rule as they stand, with the gaps between them, where the numbers
  /// are enough for that, and else each by itself.
  ///
  /// - Returns: Whether there are few enough.
  private mutating func findRuns(_ adding: borrowing PlainList<ResidualBoxes>, _ range: Range<Int>) -> Bool {
    runs.removeAll()
    var first = 0
    for position in range {
      runs.append(BoxRun(adding[position], at: first))
      first &+= runs[runs.count &- 1].length
    }
    if first <= Self.mostBoxes { return true }
    runs.removeAll()
    for position in range {
      var left = adding[position].boxes
      while left != 0 {
        if runs.count == Self.mostBoxes { return false }
        let box = ResidualBoxes(word: adding[position].word, bit: adding[position].bit, boxes: left & (0 &- left))
        runs.append(BoxRun(box, at: runs.count))
        left &= left &- 1
      }
    }
    return true
  }

  /// The boxes that a cell of a level is outside of; where they are the bits of a word, others may be among them.
  @inline(__always)
  private func outside(_ level: SearchedLevel, _ cell: Int, _ rows: borrowing BoxRows) -> UInt64 {
    isSingle
      ? rows.chunks.element(Int(level.place) &+ cell &* rows.wordsOfRow) : outsides[Int(level.place) &+ cell]
  }

  // MARK: What the boxes can do to an option

  /// Finds out which statuses an option can have.
  ///
  /// - Parameters:
  ///   - state: What the rules that hold add up to, and the boxes may add.
  ///   - asked: The open levels of the boxes of which it is asked whether they matter.
  ///   - decisive: Takes in those that do, at least one of each fact.
  /// - Returns: The statuses, as bits, or such as are shown like them; nil where that is not found out.
  mutating func statuses(
    _ state: PlainState,
    asked: LevelSet,
    _ plan: BatchPlan,
    _ decisive: inout LevelSet
  ) -> UInt8? {
    // An argument is to be met where none holds, and a counterargument where an argument holds, with nothing else met that
    // would change what it comes to.
    let wanted = state.sum & 1 == 0 ? arguments : counterarguments
    var isWantedReached = wanted == 0 || crowded == 0
    var isNothingReached = crowded == 0
    if crowded == 0 {
      decisive |= asked
    } else if !asked.isEmpty {
      guard let reached = findDecisive(asked, plan, &decisive) else { return nil }
      if reached != 0 { isNothingReached = true }
      if reached & wanted != 0 { isWantedReached = true }
    }
    if !isNothingReached { isNothingReached = leave(crowded, inside: 0, plan.rows) == true }
    var left = isNothingReached && !isWantedReached ? wanted : 0
    let others = crowded & ~wanted
    while left != 0 {
      let box = left & (0 &- left)
      left ^= box
      if leave(others, inside: box, plan.rows) == true {
        isWantedReached = true
        break
      }
    }
    guard isNothingReached, isWantedReached else { return allStatuses(state, plan.rows) }
    let statuses = plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
    if state.sum & 3 != 0 || state.added & 3 != 3 { return statuses }
    guard let isContested = canMeet(arguments, counterarguments, outside: exclusions, plan.rows) else { return nil }
    return isContested ? statuses : statuses & ~StatusSet.contested
  }

  /// Finds out which levels matter.
  ///
  /// - Returns: The boxes that were found to make the difference; nil where one level was not found to matter.
  private mutating func findDecisive(_ asked: LevelSet, _ plan: BatchPlan, _ decisive: inout LevelSet) -> UInt64? {
    var reached: UInt64 = 0
    var settled = LevelSet.zero
    var unknown = LevelSet.zero
    var left = constrained
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left &- 1
      let level = Int(levels[place].level)
      if !asked.contains(level) || settled.contains(level) { continue }
      let box = decisiveBox(place, plan.rows)
      if box == 0 {
        unknown.insert(level)
        continue
      }
      reached |= box
      decisive.insert(level)
      settled |= plan.siblings[level]
    }
    return (unknown & ~settled).isEmpty ? reached : nil
  }

  /// A box of which a level alone decides whether a completion lies in it, with the status decided by that; 0 for none that
  /// is found.
  ///
  /// Two completions differ in the level alone: one in the box and in none that says something else of the option, the other
  /// outside of all.
  private mutating func decisiveBox(_ place: Int, _ rows: borrowing BoxRows) -> UInt64 {
    let level = levels[place]
    let others = constrained & ~(1 &<< UInt64(truncatingIfNeeded: place))
    var left = level.boxes
    while left != 0 {
      let box = left & (0 &- left)
      left ^= box
      let kept = leaveMost(crowded & ~box, inside: box, others, rows)
      let alike = box & arguments != 0 ? arguments : box & counterarguments != 0 ? counterarguments : exclusions
      var isInside = false
      var isOutside = false
      for cell in level.cells {
        let outside = outside(level, cell, rows)
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
  private mutating func allStatuses(_ state: PlainState, _ rows: borrowing BoxRows) -> UInt8? {
    var statuses: UInt8 = 0
    for target in UInt8(0)..<4 where target & state.sum == state.sum & 3 {
      let more = target & ~state.sum
      if more & ~state.added != 0 { continue }
      let others = (target & 1 == 0 ? arguments : 0) | (target & 2 == 0 ? counterarguments : 0) | exclusions
      let isReached =
        more == 3
        ? canMeet(arguments, counterarguments, outside: others, rows)
        : more == 0
          ? leave(others, inside: 0, rows) : canMeet(more == 1 ? arguments : counterarguments, outside: others, rows)
      guard let isReached else { return nil }
      if isReached { statuses |= StatusSet.status(ofArguments: target) }
    }
    if exclusions == 0 { return statuses }
    if state.sum & 1 != 0 { return statuses | StatusSet.excludedThoughSupported }
    guard let isExcluded = canMeet(exclusions, outside: arguments, rows),
      let isSupported = canMeet(exclusions, arguments, outside: 0, rows)
    else { return nil }
    return statuses | (isExcluded ? StatusSet.excluded : 0) | (isSupported ? StatusSet.excludedThoughSupported : 0)
  }

  /// Whether one of some boxes can be met with none of others met; nil where that is not found out.
  private mutating func canMeet(_ boxes: UInt64, outside others: UInt64, _ rows: borrowing BoxRows) -> Bool? {
    var isUnknown = false
    var left = boxes
    while left != 0 {
      switch leave(others, inside: left & (0 &- left), rows) {
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
    _ rows: borrowing BoxRows
  ) -> Bool? {
    var isUnknown = false
    var one = boxes
    while one != 0 {
      var other = more
      while other != 0 {
        let both = one & (0 &- one) | other & (0 &- other)
        other &= other &- 1
        if areApart(both, rows) { continue }
        switch leave(others, inside: both, rows) {
        case true?: return true
        case false?: break
        case nil: isUnknown = true
        }
      }
      one &= one &- 1
    }
    return isUnknown ? nil : false
  }

  // MARK: Completions

  /// Whether no completion lies in all of some boxes.
  private mutating func areApart(_ boxes: UInt64, _ rows: borrowing BoxRows) -> Bool {
    for place in 0..<levels.count {
      let level = levels[place]
      if level.boxes & boxes != boxes { continue }
      var isCommon = false
      for cell in level.cells where outside(level, cell, rows) & boxes == 0 {
        isCommon = true
        break
      }
      if !isCommon { return true }
    }
    return false
  }

  /// Whether some completion lies in none of the boxes; nil where that is not found out.
  mutating func canLeaveAll(_ rows: borrowing BoxRows) -> Bool? { leave(all, inside: 0, rows) }

  /// Whether some completion lies in all of some boxes, which are met together, and in none of others; nil where that is not
  /// found out.
  @inline(__always)
  private mutating func leave(_ others: UInt64, inside: UInt64, _ rows: borrowing BoxRows) -> Bool? {
    let others = others & crowded
    if others == 0 { return true }
    steps = 0
    return leave(others, inside: inside, constrained, rows)
  }

  /// The same by some levels.
  private mutating func leave(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ rows: borrowing BoxRows
  ) -> Bool? {
    let (left, place) = choose(others, inside: inside, free, rows)
    if place < 0 { return false }
    if left == 0 { return true }
    steps &+= 1
    if steps > Self.mostSteps { return nil }
    let mark: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
    if leave(left, inside: inside, free & ~mark, rows) == true { return true }
    if steps > Self.mostSteps { return nil }
    return leaveOtherwise(others, inside: inside, free, rows, left, place)
  }

  /// Tries every other way to leave the first of some boxes than one that leaves nothing but some boxes at a level.
  private mutating func leaveOtherwise(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ rows: borrowing BoxRows,
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
        let outside = outside(level, cell, rows)
        if outside & box == 0 || outside & inside != 0 { continue }
        let left = others & ~outside
        if left & fewest == fewest { continue }
        if left == 0 || leave(left, inside: inside, free & ~mark, rows) == true { return true }
        if steps > Self.mostSteps { return nil }
        fewest = left
      }
    }
    return false
  }

  /// Leaves as many of some boxes as is easily found.
  ///
  /// - Returns: The others.
  private mutating func leaveMost(
    _ others: UInt64,
    inside: UInt64,
    _ free: UInt64,
    _ rows: borrowing BoxRows
  ) -> UInt64 {
    var kept: UInt64 = 0
    var others = others
    var free = free
    while others != 0 {
      let (left, place) = choose(others, inside: inside, free, rows)
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
    _ rows: borrowing BoxRows
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
        let outside = outside(level, cell, rows)
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
