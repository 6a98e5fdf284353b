/// Single completions of what a few boxes leave open: one that lies in a box and outside of others.
///
/// One completion shows that an option can have a status, and two that differ in one level that the level matters. Boxes
/// are bits, and a cell of a level is the set of boxes that it is outside of: to choose a cell is to leave these. What ties
/// levels to each other are boxes that every completion leaves.
struct CompletionSearch: ~Copyable {
  static let mostBoxes = 64
  static let mostLevels = 64
  static let mostTies = 64
  /// How many choices are tried before a question is given up.
  static let mostSteps = 1 << 10

  /// The open levels of the case.
  var open = PlainList<OpenLevel>()
  /// For each tie where its boxes begin, and the boxes of all ties.
  var firstBoxesOfTie = PlainList<Int32>()
  var boxesOfTies = PlainList<ResidualBoxes>()
  /// The boxes that some tied level constrains, and after them for each tie those that one of its levels does, word by word.
  var tiedRows = PlainList<UInt64>()
  /// The boxes at hand, with what they add to the sum of arguments, word by word.
  var entries = PlainList<ResidualBoxes>()

  /// The open levels that the boxes constrain.
  var levels = PlainList<SearchedLevel>()
  /// The boxes that argue for the option, argue against it and exclude it.
  var arguments: UInt64 = 0
  var counterarguments: UInt64 = 0
  var exclusions: UInt64 = 0
  /// The boxes that no completion may lie in.
  var impossible: UInt64 = 0
  var all: UInt64 = 0
  /// The boxes without a level that no other constrains; others can always be left there.
  var crowded: UInt64 = 0
  /// The boxes that are left together where each level takes the cell by which they are easily left.
  var easilyLeft: UInt64 = 0
  /// Whether the boxes are the bits of one word, and not numbered.
  var isSingle = true
  /// For each cell the numbered boxes that it is outside of.
  var outsides = PlainList<UInt64>()
  var runs = PlainList<BoxRun>()
  var steps = 0

  /// Forgets the open levels of the last case, and what tied them.
  @inline(__always)
  mutating func removeLevels() {
    open.removeAll()
    firstBoxesOfTie.removeAll()
    boxesOfTies.removeAll()
  }

  /// Takes over what ties open levels of the case.
  ///
  /// - Returns: Whether the ties are few enough.
  mutating func begin(_ situation: Situation, of situations: borrowing SituationTable) -> Bool {
    if situation.ties.count > Self.mostTies { return false }
    let wordsOfRow = situations.wordsOfRow
    tiedRows.removeAll()
    tiedRows.append(repeating: 0, count: wordsOfRow * (situation.ties.count + 1))
    for number in situation.ties {
      let tie = situations.ties[number]
      let first = wordsOfRow &* (number &- situation.ties.lowerBound &+ 1)
      for word in 0..<wordsOfRow {
        let boxes = situations.rows[Int(tie.firstRow) &+ word]
        tiedRows[word] |= boxes
        tiedRows[first &+ word] = boxes
      }
      firstBoxesOfTie.append(Int32(truncatingIfNeeded: boxesOfTies.count))
      for boxes in Int(tie.firstBoxes)..<Int(tie.endBoxes) { boxesOfTies.append(situations.boxes[boxes]) }
    }
    firstBoxesOfTie.append(Int32(truncatingIfNeeded: boxesOfTies.count))
    return true
  }

  @inline(__always)
  var hasTies: Bool { boxesOfTies.count > 0 }

  /// What some boxes of a word share.
  ///
  /// - Returns:
  ///   - crowded: The boxes that cannot be left at an open level that no other of them constrains. Where there is none each
  ///     of their levels matters, and a status can be had if the sum of some boxes comes to it, but for being contested.
  ///   - levels: The open levels that they constrain, by their places; it counts where these are at most `mostLevels`.
  @inline(__always)
  func sharing(_ boxes: UInt64, _ word: Int, _ plan: BatchPlan) -> (crowded: UInt64, levels: UInt64) {
    var crowded = boxes
    var levels: UInt64 = 0
    var mark: UInt64 = 1
    for position in 0..<open.count {
      let own = plan.rows.chunks.element(Int(open[position].lastRow) &+ word) & boxes
      crowded &= ~(own & (own &- 1) == 0 ? own : 0)
      levels |= own != 0 ? mark : 0
      mark &+= mark
    }
    return (crowded, levels)
  }

  /// Notes the facts of some open levels, which are given by their places.
  @inline(__always)
  func addFacts(at levels: UInt64, to missing: inout PlainList<UInt64>) {
    for position in 0..<min(open.count, Self.mostLevels) {
      missing.insert(Int(open[position].fact), where: levels &>> UInt64(truncatingIfNeeded: position) & 1 == 1)
    }
  }

  /// Whether some boxes of a word constrain a tied level.
  @inline(__always)
  func isTied(_ boxes: UInt64, _ word: Int) -> Bool { hasTies && tiedRows[word] & boxes != 0 }

  /// Notes the facts of all open levels that some boxes of a word constrain.
  @inline(__always)
  func addFacts(of boxes: UInt64, _ word: Int, to missing: inout PlainList<UInt64>, _ plan: BatchPlan) {
    for position in 0..<open.count {
      let own = plan.rows.chunks.element(Int(open[position].lastRow) &+ word) & boxes
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
  mutating func addTies(_ plan: BatchPlan) -> Bool {
    if !hasTies { return false }
    let wordsOfRow = plan.rows.wordsOfRow
    let own = entries.count
    for tie in 0..<firstBoxesOfTie.count &- 1 {
      let first = wordsOfRow &* (tie &+ 1)
      var constrained: UInt64 = 0
      for place in 0..<own { constrained |= tiedRows[first &+ Int(entries[place].word)] & entries[place].boxes }
      if constrained == 0 { continue }
      for boxes in Int(firstBoxesOfTie[tie])..<Int(firstBoxesOfTie[tie &+ 1]) { entries.append(boxesOfTies[boxes]) }
    }
    return entries.count > own
  }

  /// Whether no two of the boxes constrain the same open level, and nothing ties their levels.
  mutating func areApart(_ plan: BatchPlan) -> Bool {
    for place in 0..<entries.count where isTied(entries[place].boxes, Int(entries[place].word)) { return false }
    for position in 0..<open.count {
      let row = Int(open[position].lastRow)
      var isTaken = false
      for place in 0..<entries.count {
        let boxes = plan.rows.chunks.element(row &+ Int(entries[place].word)) & entries[place].boxes
        if boxes == 0 { continue }
        if isTaken || boxes & (boxes &- 1) != 0 { return false }
        isTaken = true
      }
    }
    return true
  }

  /// Notes the facts of all open levels that the boxes constrain.
  mutating func addFacts(to missing: inout PlainList<UInt64>, _ plan: BatchPlan) {
    for place in 0..<entries.count {
      addFacts(of: entries[place].boxes, Int(entries[place].word), to: &missing, plan)
    }
  }
}
