/// How the combinations that are ruled out tie open facts together, for the cases met so far.
struct SituationTable: ~Copyable {
  /// The first one is that of a case to which no ruled out combination is open.
  private var situations = PlainList(repeating: Situation(isPossible: true, firstTie: 0, endTie: 0), count: 1)
  private(set) var ties = PlainList<Tie>()
  /// The boxes of all ties.
  private(set) var boxes = PlainList<ResidualBoxes>()
  /// For each tie the boxes that one of its levels constrains, word by word.
  private(set) var rows = PlainList<UInt64>()
  private(set) var wordsOfRow = 0
  /// The identities of ties, by all that makes them.
  private var identities = FindingTable()

  // MARK: While a situation is added

  private var groups = PlainList<TieGroup>()
  /// The boxes of each group, word by word.
  private var groupBoxes = PlainList<UInt64>()
  private var key = PlainList<UInt64>()

  /// The memory that it takes, in bytes.
  @inline(__always)
  var size: Int {
    situations.count * 16 + ties.count * 64 + boxes.count * 16 + rows.count * 8 + identities.size
  }

  subscript(situation: Int) -> Situation { situations[situation] }

  /// Whether a tie of a situation has a relevant level.
  func hasTies(of situation: Int, to relevant: LevelSet) -> Bool {
    for tie in situations[situation].ties where relevant.meets(ties[tie].levels) { return true }
    return false
  }

  /// Adds the levels that are tied to relevant ones, and the identities of the ties to a key.
  ///
  /// - Returns: How many ties it were.
  func addTies(of situation: Int, to relevant: inout LevelSet, _ key: inout PlainList<UInt64>) -> Int {
    var count = 0
    for position in situations[situation].ties {
      let tie = ties[position]
      guard relevant.meets(tie.levels) else { continue }
      relevant |= tie.levels
      key.append(UInt64(tie.identity))
      count += 1
    }
    return count
  }

  /// Adds a situation.
  ///
  /// - Parameters:
  ///   - inquiry: What is ruled out.
  ///   - met: The boxes that the case meets, word by word.
  ///   - openLevels: The levels with several cells left.
  ///   - partialLevels: Those of them of which some cells are not left.
  ///   - masks: For each level the cells that are left, where it is one of these.
  mutating func add(
    _ inquiry: Inquiry,
    _ met: borrowing PlainList<UInt64>,
    isPossible: Bool,
    openLevels: LevelSet,
    partialLevels: [Int],
    masks: [UInt64],
    rows: borrowing BoxRows
  ) -> Int {
    groups.removeAll()
    groupBoxes.removeAll()
    for word in inquiry.words {
      var left = met[word] & inquiry.mask
      while left != 0 {
        let mark = left & (0 &- left)
        left ^= mark
        let levels = rows.boxLevels[word * 64 + mark.trailingZeroBitCount] & openLevels
        addGroup(levels, mark, in: word - inquiry.words.lowerBound, of: inquiry.words.count)
      }
    }
    let firstTie = Int32(ties.count)
    for group in 0..<groups.count where !groups[group].isJoined {
      addTie(group, inquiry.words, partialLevels, masks, rows)
    }
    situations.append(Situation(isPossible: isPossible, firstTie: firstTie, endTie: Int32(ties.count)))
    return situations.count - 1
  }

  /// Adds a group of one box: everything that shares a level with it becomes one group with it.
  private mutating func addGroup(_ levels: LevelSet, _ box: UInt64, in word: Int, of count: Int) {
    let group = groups.count
    groupBoxes.append(repeating: 0, count: count)
    groupBoxes[group * count + word] = box
    var levels = levels
    for other in 0..<group where !groups[other].isJoined && groups[other].levels.meets(levels) {
      levels |= groups[other].levels
      groups[other].isJoined = true
      for word in 0..<count { groupBoxes[group * count + word] |= groupBoxes[other * count + word] }
    }
    groups.append(TieGroup(levels: levels))
  }

  /// Adds the tie of a group.
  private mutating func addTie(
    _ group: Int,
    _ words: Range<Int>,
    _ partialLevels: [Int],
    _ masks: [UInt64],
    _ rows: borrowing BoxRows
  ) {
    let levels = groups[group].levels
    key.removeAll()
    for word in 0..<4 { key.append(levels[word]) }
    let firstBoxes = Int32(boxes.count)
    for word in words {
      let own = groupBoxes[group * words.count + word - words.lowerBound]
      key.append(own)
      if own != 0 { boxes.append(ResidualBoxes(word: Int32(word), bit: 0, boxes: own)) }
    }
    for level in partialLevels where levels.contains(level) {
      key.append(UInt64(level))
      key.append(masks[level])
    }
    let firstRow = Int32(self.rows.count)
    addRow(of: levels, rows)
    ties.append(
      Tie(
        identity: identity(),
        levels: levels,
        firstBoxes: firstBoxes,
        endBoxes: Int32(boxes.count),
        firstRow: firstRow
      )
    )
  }

  /// The identity of the tie with the key at hand.
  private mutating func identity() -> Int {
    let (known, hash) = identities.find(key)
    return known >= 0 ? known : identities.add(key, hash: hash, value: 0, facts: [], text: [], isKept: true)
  }

  /// Adds the row of all boxes that one of some levels constrains.
  private mutating func addRow(of levels: LevelSet, _ rows: borrowing BoxRows) {
    wordsOfRow = rows.wordsOfRow
    let first = self.rows.count
    self.rows.append(repeating: 0, count: wordsOfRow)
    var left = levels
    while let level = left.popFirst() {
      let row = Int(rows.openLevels[level].lastRow)
      for word in 0..<wordsOfRow { self.rows[first + word] |= rows.word(word, ofRow: row) }
    }
  }

  /// Forgets everything.
  mutating func clear() { self = SituationTable() }
}
