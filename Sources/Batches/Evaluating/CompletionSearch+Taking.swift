extension CompletionSearch {
  /// Gets ready for questions about the boxes.
  ///
  /// - Parameter among: Levels among which all are that the boxes constrain.
  /// - Returns: Whether they and their levels are few enough.
  mutating func take(_ plan: BatchPlan, among: LevelSet = LevelSet(repeating: .max)) -> Bool {
    (arguments, counterarguments, exclusions, impossible) = (0, 0, 0, 0)
    easilyLeft = 0
    levels.removeAll()
    isSingle = true
    for position in 0..<entries.count where entries[position].word != entries[0].word { isSingle = false }
    if !isSingle { return takeNumbered(plan, open & among) }
    for position in 0..<entries.count { put(entries[position].boxes, bit: entries[position].bit) }
    all = arguments | counterarguments | exclusions | impossible
    crowded = all
    let word = entries.count == 0 ? 0 : Int(entries[0].word)
    let open = open & among
    for part in 0..<plan.levelWordCount {
      var left = open[part]
      while left != 0 {
        take(plan.rows.openLevels[part &* 64 &+ left.trailingZeroBitCount], word, plan)
        left &= left &- 1
      }
    }
    return levels.count <= Self.mostLevels
  }

  /// Takes up an open level with the boxes of a word that it constrains.
  @inline(__always)
  private mutating func take(_ level: OpenLevel, _ word: Int, _ plan: BatchPlan) {
    let boxes = plan.rows.words[Int(level.lastRow) &+ word] & all
    crowded &= ~(boxes & (boxes &- 1) == 0 ? boxes : 0)
    // Boxes of several inquiries do not name one cell by which they are left.
    let left = impossible != 0 ? 0 : plan.rows.easilyLeft[Int(level.level) &* plan.rows.wordsOfRow &+ word] & boxes
    easilyLeft |= left
    let searched = SearchedLevel(
      place: level.firstRow &+ Int32(truncatingIfNeeded: word),
      cellCount: level.cellCount,
      fact: level.fact,
      boxes: boxes,
      easilyLeft: left
    )
    levels.append(searched, where: boxes != 0)
  }

  @inline(__always)
  mutating func put(_ boxes: UInt64, bit: UInt8) {
    switch bit {
    case 0: impossible |= boxes
    case 1: arguments |= boxes
    case 2: counterarguments |= boxes
    default: exclusions |= boxes
    }
  }

  /// Gets ready for questions about boxes of several words, which are numbered.
  private mutating func takeNumbered(_ plan: BatchPlan, _ open: LevelSet) -> Bool {
    guard findRuns() else { return false }
    for number in 0..<runs.count { put(runs[number].numbered(runs[number].boxes), bit: runs[number].bit) }
    all = arguments | counterarguments | exclusions | impossible
    crowded = all
    outsides.removeAll()
    var others = open
    while let number = others.popFirst() {
      let level = plan.rows.openLevels[number]
      var boxes: UInt64 = 0
      for number in 0..<runs.count {
        let run = runs[number]
        boxes |= run.numbered(plan.rows.words[Int(level.lastRow) &+ Int(run.word)] & run.boxes)
      }
      if boxes == 0 { continue }
      if boxes & (boxes &- 1) == 0 { crowded &= ~boxes }
      let place = Int32(truncatingIfNeeded: outsides.count)
      var left: UInt64 = 0
      var most = 0
      for cell in 0..<Int(level.cellCount) {
        var outside: UInt64 = 0
        let row = Int(level.firstRow) &+ cell &* plan.rows.wordsOfRow
        for number in 0..<runs.count {
          let run = runs[number]
          outside |= run.numbered(plan.rows.words[row &+ Int(run.word)] & run.boxes)
        }
        outsides.append(outside)
        let count = outside.nonzeroBitCount
        left = count > most ? outside : left
        most = max(most, count)
      }
      easilyLeft |= left
      levels.append(
        SearchedLevel(
          place: place,
          cellCount: level.cellCount,
          fact: level.fact,
          boxes: boxes,
          easilyLeft: left
        )
      )
    }
    return levels.count <= Self.mostLevels
  }

  /// Finds boxes that can be numbered at once: those of a rule as they stand, with the gaps between them, where the numbers
  /// are enough for that, and else such as stand near each other.
  ///
  /// - Returns: Whether there are few enough.
  mutating func findRuns() -> Bool {
    findRuns(acrossGaps: 64) || findRuns(acrossGaps: 4) || findRuns(acrossGaps: 0)
  }

  /// Finds runs of boxes.
  ///
  /// - Parameter longest: How long a gap in a run may be.
  /// - Returns: Whether the numbers are enough.
  private mutating func findRuns(acrossGaps longest: Int) -> Bool {
    runs.removeAll()
    var first = 0
    for position in 0..<entries.count {
      let entry = entries[position]
      var left = entry.boxes
      while left != 0 {
        let own = left & Self.firstRun(of: left, longest)
        left &= ~own
        runs.append(BoxRun(ResidualBoxes(word: entry.word, bit: entry.bit, boxes: own), at: first))
        first &+= runs[runs.count &- 1].length
        if first > Self.mostBoxes { return false }
      }
    }
    return true
  }

  /// The places from the lowest box to the first gap that is too long.
  @inline(__always)
  private static func firstRun(of boxes: UInt64, _ longest: Int) -> UInt64 {
    if longest >= 63 { return .max }
    var end = boxes.trailingZeroBitCount
    while true {
      end &+= (~(boxes &>> UInt64(truncatingIfNeeded: end))).trailingZeroBitCount
      if end >= 64 { return .max }
      let gap = (boxes &>> UInt64(truncatingIfNeeded: end)).trailingZeroBitCount
      if gap > longest { return (1 &<< UInt64(truncatingIfNeeded: end)) &- 1 }
      end &+= gap
    }
  }

  /// The boxes that a cell of a level is outside of; where they are the bits of a word, others may be among them.
  @inline(__always)
  func outside(_ level: SearchedLevel, _ cell: Int, _ plan: BatchPlan) -> UInt64 {
    isSingle
      ? plan.rows.words[Int(level.place) &+ cell &* plan.rows.wordsOfRow] : outsides[Int(level.place) &+ cell]
  }

  /// All levels that the boxes constrain, by their places.
  @inline(__always)
  var everyLevel: UInt64 {
    levels.count == 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: Self.mostLevels &- levels.count)
  }
}
