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
    if !isSingle, !findRuns() { return false }
    for position in 0..<entries.count {
      let entry = entries[position]
      put(isSingle ? entry.boxes : moved(entry.boxes, of: entry.word), bit: entry.bit)
    }
    all = arguments | counterarguments | exclusions | impossible
    crowded = all
    if isSingle { takeAsTheyStand(plan, open & among) } else { takeMoved(plan, open & among) }
    return levels.count <= Self.mostLevels
  }

  /// Takes up the open levels with boxes that are the bits of one word.
  @inline(__always)
  private mutating func takeAsTheyStand(_ plan: BatchPlan, _ open: LevelSet) {
    let word = entries.count == 0 ? 0 : Int(entries[0].word)
    for part in 0..<plan.levelWordCount {
      var left = open[part]
      while left != 0 {
        take(plan.rows.openLevels[part &* 64 &+ left.trailingZeroBitCount], word, plan)
        left &= left &- 1
      }
    }
  }

  /// Takes up an open level with the boxes of a word that it constrains.
  @inline(__always)
  private mutating func take(_ level: OpenLevel, _ word: Int, _ plan: BatchPlan) {
    let boxes = plan.rows.word(word, ofRow: Int(level.lastRow)) & all
    crowded &= ~(boxes & (boxes &- 1) == 0 ? boxes : 0)
    // Boxes of several inquiries do not name one cell by which they are left.
    let left = impossible != 0 ? 0 : plan.rows.word(word, ofRow: Int(level.lastRow) &+ 1) & boxes
    easilyLeft |= left
    let searched = SearchedLevel(
      place: Int32(truncatingIfNeeded: plan.rows.place(word, ofRow: Int(level.firstRow))),
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

  /// Takes up the open levels with boxes of several words, which are moved into one.
  private mutating func takeMoved(_ plan: BatchPlan, _ open: LevelSet) {
    outsides.removeAll()
    // There are as many runs as words at least, and most often these two.
    let (one, other) = (runs[0], runs[1])
    var left = open
    while let number = left.popFirst() { takeMoved(plan.rows.openLevels[number], one, other, plan) }
  }

  /// Takes up an open level with the boxes that it constrains.
  @inline(__always)
  private mutating func takeMoved(_ level: OpenLevel, _ one: BoxRun, _ other: BoxRun, _ plan: BatchPlan) {
    let boxes = moved(Int(level.lastRow), one, other, plan)
    if boxes == 0 { return }
    crowded &= ~(boxes & (boxes &- 1) == 0 ? boxes : 0)
    let place = Int32(truncatingIfNeeded: outsides.count)
    var left: UInt64 = 0
    var most = 0
    outsides.reserve(Int(level.cellCount))
    for row in Int(level.firstRow)..<Int(level.lastRow) {
      let outside = moved(row, one, other, plan)
      outsides.append(outside, counting: 1)
      let count = outside.nonzeroBitCount
      left = count > most ? outside : left
      most = max(most, count)
    }
    easilyLeft |= left
    levels.append(
      SearchedLevel(place: place, cellCount: level.cellCount, fact: level.fact, boxes: boxes, easilyLeft: left)
    )
  }

  /// The boxes at hand that a row has.
  @inline(__always)
  private func moved(_ row: Int, _ one: BoxRun, _ other: BoxRun, _ plan: BatchPlan) -> UInt64 {
    var boxes = moved(row, one, plan) | moved(row, other, plan)
    for number in 2..<runs.count { boxes |= moved(row, runs[number], plan) }
    return boxes
  }

  /// Those of a run.
  @inline(__always)
  private func moved(_ row: Int, _ run: BoxRun, _ plan: BatchPlan) -> UInt64 {
    run.moved(plan.rows.word(Int(run.word), ofRow: row))
  }

  /// Moves boxes of a word to their places.
  private func moved(_ boxes: UInt64, of word: Int32) -> UInt64 {
    var places: UInt64 = 0
    for number in 0..<runs.count where runs[number].word == word { places |= runs[number].moved(boxes) }
    return places
  }

  /// Finds places in one word for the boxes at hand.
  ///
  /// - Returns: Whether there are enough.
  mutating func findRuns() -> Bool {
    findTurns() || findRuns(acrossGaps: 4) || findRuns(acrossGaps: 0)
  }

  /// Turns each word until its boxes fall between those of the words before it.
  ///
  /// - Returns: Whether they do: most boxes of a word are not at hand.
  private mutating func findTurns() -> Bool {
    runs.removeAll()
    var taken: UInt64 = 0
    var position = 0
    while position < entries.count {
      let word = entries[position].word
      var boxes: UInt64 = 0
      while position < entries.count, entries[position].word == word {
        boxes |= entries[position].boxes
        position &+= 1
      }
      var run = BoxRun(boxes, of: word)
      while run.places & taken != 0 {
        run.turn &+= 1
        if run.turn == 64 { return false }
      }
      taken |= run.places
      runs.append(run)
    }
    return true
  }

  /// Finds runs of boxes, and places them one after the other.
  ///
  /// - Parameter longest: How long a gap in a run may be.
  /// - Returns: Whether the places are enough.
  private mutating func findRuns(acrossGaps longest: Int) -> Bool {
    runs.removeAll()
    var first = 0
    for position in 0..<entries.count {
      let entry = entries[position]
      var left = entry.boxes
      while left != 0 {
        let own = left & Self.firstRun(of: left, longest)
        left &= ~own
        let start = own.trailingZeroBitCount
        runs.append(BoxRun(own, of: entry.word, turn: first &- start))
        first &+= 64 &- own.leadingZeroBitCount &- start
        if first > Self.mostBoxes { return false }
      }
    }
    return true
  }

  /// The places from the lowest box to the first gap that is too long.
  @inline(__always)
  private static func firstRun(of boxes: UInt64, _ longest: Int) -> UInt64 {
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
    isSingle ? plan.rows.words[Int(level.place) &+ cell] : outsides[Int(level.place) &+ cell]
  }

  /// All levels that the boxes constrain, by their places.
  @inline(__always)
  var everyLevel: UInt64 {
    levels.count == 0 ? 0 : ~0 &>> UInt64(truncatingIfNeeded: Self.mostLevels &- levels.count)
  }
}
