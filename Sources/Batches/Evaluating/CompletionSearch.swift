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
  var open = LevelSet.zero
  /// For each tie where its boxes begin, and the boxes of all ties.
  var firstBoxesOfTie = PlainList<Int32>()
  var boxesOfTies = PlainList<ResidualBoxes>()
  /// The boxes that some tied level constrains, and after them for each tie those that one of its levels does, word by word.
  var tiedRows = PlainList<UInt64>()
  /// The boxes at hand, with what they add to the sum of arguments, word by word.
  var entries = PlainList<ResidualBoxes>()

  /// The open levels that the boxes constrain.
  var levels = PlainList<SearchedLevel>(capacity: LevelSet.mostLevels + 1)
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
  /// Whether the boxes are the bits of one word as they stand.
  var isSingle = true
  /// For each cell of each level the boxes that it is outside of, where they were moved into one word.
  var outsides = PlainList<UInt64>()
  var runs = PlainList<BoxRun>()
  var steps = 0

  /// Takes over the open levels of a case, and forgets what tied those of the last one.
  @inline(__always)
  mutating func begin(_ open: LevelSet) {
    self.open = open
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

  /// Notes the facts of all open levels that the boxes at hand constrain.
  mutating func addFacts(to missing: inout PlainList<UInt64>) {
    for place in 0..<levels.count { missing.insert(Int(levels[place].fact)) }
  }
}
