import Evaluation

/// Single completions of what a few boxes leave open: one that lies in a box and outside of others.
///
/// One completion shows that an option can have a status, and two that differ in one level that the level matters. Boxes
/// are bits, and a cell of a level is the set of boxes that it is outside of: to choose a cell is to leave these. What ties
/// levels to each other are boxes that every completion leaves.
struct CompletionSearch: ~Copyable {
  private static let mostBoxes = 64
  private static let mostLevels = 64
  private static let mostTies = 64
  /// How many choices are tried before a question is given up.
  private static let mostSteps = 1 << 10

  /// The open levels of the case.
  private var open = PlainList<OpenLevel>()
  /// For each tie where its boxes begin, and the boxes of all ties.
  private var firstBoxesOfTie = PlainList<Int32>()
  private var boxesOfTies = PlainList<ResidualBoxes>()
  /// The boxes at hand, with what they add to the sum of arguments, word by word.
  private(set) var entries = PlainList<ResidualBoxes>()

  /// The open levels that the boxes constrain.
  private var levels = PlainList<SearchedLevel>()
  /// The boxes that argue for the option, argue against it and exclude it.
  private var arguments: UInt64 = 0
  private var counterarguments: UInt64 = 0
  private var exclusions: UInt64 = 0
  /// The boxes that no completion may lie in.
  private var impossible: UInt64 = 0
  private var all: UInt64 = 0
  /// The boxes without a level that no other constrains; others can always be left there.
  private var crowded: UInt64 = 0
  /// Whether the boxes are the bits of one word, and not numbered.
  private var isSingle = true
  /// For each cell the numbered boxes that it is outside of.
  private var outsides = PlainList<UInt64>()
  private var runs = PlainList<BoxRun>()
  private var steps = 0

  /// Begins a case, by its open levels.
  mutating func begin(_ levels: LevelSet, _ plan: BatchPlan) {
    open.removeAll()
    firstBoxesOfTie.removeAll()
    boxesOfTies.removeAll()
    var left = levels
    while let level = left.popFirst() {
      let first = plan.rows.place(0, level)
      let count = Int(plan.rows.arities[level])
      open.append(
        OpenLevel(
          level: Int32(truncatingIfNeeded: level),
          firstRow: Int32(truncatingIfNeeded: first),
          lastRow: Int32(truncatingIfNeeded: first &+ count &* plan.rows.wordsOfRow),
          cellCount: Int32(truncatingIfNeeded: count),
          fact: plan.factOfLevel[level]
        )
      )
    }
  }

  /// Takes over what ties open levels of the case.
  ///
  /// - Returns: Whether the ties are few enough.
  mutating func begin(_ situation: Situation, of situations: borrowing SituationTable) -> Bool {
    if situation.ties.count > Self.mostTies { return false }
    for number in situation.ties {
      let tie = situations.ties[number]
      for position in 0..<open.count where tie.levels.contains(Int(open[position].level)) {
        open[position].tie = Int32(truncatingIfNeeded: number &- situation.ties.lowerBound)
      }
      firstBoxesOfTie.append(Int32(truncatingIfNeeded: boxesOfTies.count))
      for boxes in Int(tie.firstBoxes)..<Int(tie.endBoxes) { boxesOfTies.append(situations.boxes[boxes]) }
    }
    firstBoxesOfTie.append(Int32(truncatingIfNeeded: boxesOfTies.count))
    return true
  }

  @inline(__always)
  private var hasTies: Bool { boxesOfTies.count > 0 }

  /// Whether each of some boxes of a word can be left at an open level that no other constrains: then each of their levels
  /// matters, and a status can be had if the sum of some boxes comes to it, but for being contested.
  @inline(__always)
  func areFree(_ boxes: UInt64, _ word: Int, _ rows: borrowing BoxRows) -> Bool {
    if hasTies, isTied(boxes, word, rows) { return false }
    var crowded = boxes
    for position in 0..<open.count {
      let own = rows.chunks.element(Int(open[position].lastRow) &+ word) & boxes
      crowded &= ~(own & (own &- 1) == 0 ? own : 0)
    }
    return crowded == 0
  }

  /// Whether some boxes of a word constrain a tied level.
  private func isTied(_ boxes: UInt64, _ word: Int, _ rows: borrowing BoxRows) -> Bool {
    for position in 0..<open.count
    where open[position].tie >= 0 && rows.chunks.element(Int(open[position].lastRow) &+ word) & boxes != 0 {
      return true
    }
    return false
  }

  /// Notes the facts of all open levels that some boxes of a word constrain.
  @inline(__always)
  func addFacts(of boxes: UInt64, _ word: Int, to missing: inout PlainList<UInt64>, _ rows: borrowing BoxRows) {
    for position in 0..<open.count {
      let own = rows.chunks.element(Int(open[position].lastRow) &+ word) & boxes
      missing.insert(Int(open[position].fact), where: own != 0)
    }
  }

  // MARK: The boxes at hand

  @inline(__always)
  mutating func removeAll() { entries.removeAll() }

  /// Adds open boxes of a word, with what their rules add to the sum of arguments.
  @inline(__always)
  mutating func add(_ boxes: UInt64, _ word: Int, bit: UInt8) {
    if boxes != 0 { entries.append(ResidualBoxes(word: Int32(truncatingIfNeeded: word), bit: bit, boxes: boxes)) }
  }

  /// Adds the boxes that tie open levels of the boxes at hand.
  ///
  /// - Returns: Whether there are any.
  mutating func addTies(_ rows: borrowing BoxRows) -> Bool {
    if !hasTies { return false }
    var ties: UInt64 = 0
    for position in 0..<open.count where open[position].tie >= 0 {
      for place in 0..<entries.count
      where rows.chunks.element(Int(open[position].lastRow) &+ Int(entries[place].word)) & entries[place].boxes != 0 {
        ties |= 1 &<< UInt64(truncatingIfNeeded: Int(open[position].tie))
      }
    }
    if ties == 0 { return false }
    while ties != 0 {
      let tie = ties.trailingZeroBitCount
      ties &= ties &- 1
      for boxes in Int(firstBoxesOfTie[tie])..<Int(firstBoxesOfTie[tie &+ 1]) { entries.append(boxesOfTies[boxes]) }
    }
    return true
  }

  /// Whether no two of the boxes constrain the same open level, and nothing ties their levels.
  mutating func areApart(_ rows: borrowing BoxRows) -> Bool {
    if hasTies {
      for place in 0..<entries.count where isTied(entries[place].boxes, Int(entries[place].word), rows) { return false }
    }
    for position in 0..<open.count {
      let row = Int(open[position].lastRow)
      var isTaken = false
      for place in 0..<entries.count {
        let boxes = rows.chunks.element(row &+ Int(entries[place].word)) & entries[place].boxes
        if boxes == 0 { continue }
        if isTaken || boxes & (boxes &- 1) != 0 { return false }
        isTaken = true
      }
    }
    return true
  }

  /// Notes the facts of all open levels that the boxes constrain.
  mutating func addFacts(to missing: inout PlainList<UInt64>, _ rows: borrowing BoxRows) {
    for place in 0..<entries.count {
      addFacts(of: entries[place].boxes, Int(entries[place].word), to: &missing, rows)
    }
  }

  /// Gets ready for questions about the boxes.
  ///
  /// - Returns: Whether they and their levels are few enough.
  mutating func take(_ rows: borrowing BoxRows) -> Bool {
    (arguments, counterarguments, exclusions, impossible) = (0, 0, 0, 0)
    levels.removeAll()
    isSingle = true
    for position in 0..<entries.count where entries[position].word != entries[0].word { isSingle = false }
    if !isSingle { return takeNumbered(rows) }
    for position in 0..<entries.count { put(entries[position].boxes, bit: entries[position].bit) }
    all = arguments | counterarguments | exclusions | impossible
    crowded = all
    let word = entries.count == 0 ? 0 : Int(entries[0].word)
    levels.reserve(open.count)
    for position in 0..<open.count {
      let level = open[position]
      let boxes = rows.chunks.element(Int(level.lastRow) &+ word) & all
      crowded &= ~(boxes & (boxes &- 1) == 0 ? boxes : 0)
      let searched = SearchedLevel(
        place: level.firstRow &+ Int32(truncatingIfNeeded: word),
        cellCount: level.cellCount,
        fact: level.fact,
        boxes: boxes
      )
      levels.append(searched, where: boxes != 0)
    }
    return levels.count <= Self.mostLevels
  }

  @inline(__always)
  private mutating func put(_ boxes: UInt64, bit: UInt8) {
    switch bit {
    case 0: impossible |= boxes
    case 1: arguments |= boxes
    case 2: counterarguments |= boxes
    default: exclusions |= boxes
    }
  }

  /// Gets ready for questions about boxes of several words, which are numbered.
  private mutating func takeNumbered(_ rows: borrowing BoxRows) -> Bool {
    guard findRuns() else { return false }
    for number in 0..<runs.count { put(runs[number].numbered(runs[number].boxes), bit: runs[number].bit) }
    all = arguments | counterarguments | exclusions | impossible
    crowded = all
    outsides.removeAll()
    for position in 0..<open.count {
      let level = open[position]
      var boxes: UInt64 = 0
      for number in 0..<runs.count {
        let run = runs[number]
        boxes |= run.numbered(rows.chunks.element(Int(level.lastRow) &+ Int(run.word)) & run.boxes)
      }
      if boxes == 0 { continue }
      if boxes & (boxes &- 1) == 0 { crowded &= ~boxes }
      let place = Int32(truncatingIfNeeded: outsides.count)
      levels.append(SearchedLevel(place: place, cellCount: level.cellCount, fact: level.fact, boxes: boxes))
      for cell in 0..<Int(level.cellCount) {
        var outside: UInt64 = 0
        let row = Int(level.firstRow) &+ cell &* rows.wordsOfRow
        for number in 0..<runs.count {
          let run = runs[number]
          outside |= run.numbered(rows.chunks.element(row &+ Int(run.word)) & run.boxes)
        }
        outsides.append(outside)
      }
    }
    return levels.count <= Self.mostLevels
  }

  /// Finds boxes that can be numbered at once: those of a rule as they stand, with the gaps between them, where the numbers
  /// are enough for that, and else each by itself.
  ///
  /// - Returns: Whether there are few enough.
  private mutating func findRuns() -> Bool {
    runs.removeAll()
    var first = 0
    for position in 0..<entries.count {
      runs.append(BoxRun(entries[position], at: first))
      first &+= runs[runs.count &- 1].length
    }
    if first <= Self.mostBoxes { return true }
    runs.removeAll()
    for position in 0..<entries.count {
      var left = entries[position].boxes
      while left != 0 {
        if runs.count == Self.mostBoxes { return false }
        let box = ResidualBoxes(word: entries[position].word, bit: entries[position].bit, boxes: left & (0 &- left))
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

  /// All levels that the boxes constrain, by their places.
  @inline(__always)
  private var everyLevel: UInt64 {
    levels.count == 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: Self.mostLevels &- levels.count)
  }

  // MARK: What the boxes can do to an option

  /// Whether an argument and a counterargument can be met with no exclusion met; nil where that is not found out.
  mutating func canBeContested(_ rows: borrowing BoxRows) -> Bool? {
    canMeet(arguments, counterarguments, outside: exclusions, rows)
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
    if reached == 0, leave(crowded, inside: 0, plan.rows) != true { return allStatuses(state, plan.rows) }
    var left = reached & wanted == 0 ? wanted : 0
    var isReached = left == 0
    while left != 0, !isReached {
      isReached = leave(crowded & ~wanted, inside: left & (0 &- left), plan.rows) == true
      left &= left &- 1
    }
    if !isReached { return allStatuses(state, plan.rows) }
    let statuses = plan.combinations[Int(state.sum) &* 8 &+ Int(state.added)]
    if state.sum & 3 != 0 || state.added & 3 != 3 { return statuses }
    guard let isContested = canBeContested(plan.rows) else { return nil }
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
          let box = decisiveBox(place, plan.rows)
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
  private mutating func decisiveBox(_ place: Int, _ rows: borrowing BoxRows) -> UInt64 {
    let level = levels[place]
    let others = everyLevel & ~(1 &<< UInt64(truncatingIfNeeded: place))
    var left = level.boxes & ~impossible
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
    if state.added & 4 == 0 { return statuses }
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

  /// Whether some completion lies in one of the boxes at hand that are not ruled out; nil where that is not found out.
  mutating func canBeMet(_ rows: borrowing BoxRows) -> Bool? { canMeet(all & ~impossible, outside: 0, rows) }

  /// Whether some completion lies in none of the boxes at hand; nil where that is not found out.
  mutating func canLeaveAll(_ rows: borrowing BoxRows) -> Bool? { leave(all, inside: 0, rows) }

  /// Whether some completion lies in all of some boxes, which are met together, and in none of others; nil where that is not
  /// found out.
  @inline(__always)
  private mutating func leave(_ others: UInt64, inside: UInt64, _ rows: borrowing BoxRows) -> Bool? {
    let others = (others | impossible) & crowded
    if others == 0 { return true }
    steps = 0
    return leave(others, inside: inside, everyLevel, rows)
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
