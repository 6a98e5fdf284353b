/// How the combinations that are ruled out tie open facts together, for the cases met so far.
struct SituationTable: ~Copyable {
  private var numbers: [[UInt64]: Int] = [:]
  /// The first one is that of a case to which no ruled out combination is open.
  private var situations = PlainList(repeating: Situation(isPossible: true, firstTie: 0, endTie: 0), count: 1)
  private(set) var ties = PlainList<Tie>()
  /// The boxes of all ties.
  private(set) var boxes = PlainList<ResidualBoxes>()
  /// For each tie the boxes that one of its levels constrains, word by word.
  private(set) var rows = PlainList<UInt64>()
  private(set) var wordsOfRow = 0
  private var tieNumbers: [[UInt64]: Int] = [:]

  /// The memory that it takes, roughly, in bytes.
  private(set) var size = 0

  func find(_ key: [UInt64]) -> Int? { numbers[key] }

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
  ///   - key: Under which it is found again.
  ///   - boxes: The ruled out boxes that the case meets, word by word from `firstWord`.
  mutating func add(
    _ key: [UInt64],
    isPossible: Bool,
    boxes: [UInt64],
    firstWord: Int,
    openLevels: LevelSet,
    partial: [(level: Int, mask: UInt64)],
    rows: borrowing BoxRows
  ) -> Int {
    var groups: [(levels: LevelSet, boxes: [Int])] = []
    for (word, bits) in boxes.enumerated() {
      var left = bits
      while left != 0 {
        let box = (firstWord + word) * 64 + left.trailingZeroBitCount
        left &= left - 1
        var group = (levels: rows.boxLevels[box] & openLevels, boxes: [box])
        // Everything that shares a level with the box becomes one group with it.
        var others: [(levels: LevelSet, boxes: [Int])] = []
        for other in groups {
          if other.levels.meets(group.levels) {
            group.levels |= other.levels
            group.boxes += other.boxes
          } else {
            others.append(other)
          }
        }
        groups = others + [group]
      }
    }
    let firstTie = Int32(ties.count)
    for group in groups {
      let masks = partial.filter { group.levels.contains($0.level) }
        .flatMap { [UInt64($0.level), $0.mask] }
      let content = (0..<4).map { group.levels[$0] } + masks + [.max] + group.boxes.sorted().map { UInt64($0) }
      let identity = tieNumbers[content] ?? tieNumbers.count
      tieNumbers[content] = identity
      size += content.count * 32 + rows.wordsOfRow * 8
      let firstRow = Int32(self.rows.count)
      addRow(of: group.levels, rows)
      let firstBoxes = Int32(self.boxes.count)
      for word in boxes.indices {
        let own = group.boxes.filter { $0 >> 6 == firstWord + word }.reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }
        if own != 0 { self.boxes.append(ResidualBoxes(word: Int32(firstWord + word), bit: 0, boxes: own)) }
      }
      ties.append(
        Tie(
          identity: identity,
          levels: group.levels,
          firstBoxes: firstBoxes,
          endBoxes: Int32(self.boxes.count),
          firstRow: firstRow
        )
      )
    }
    situations.append(Situation(isPossible: isPossible, firstTie: firstTie, endTie: Int32(ties.count)))
    numbers[key] = situations.count - 1
    size += key.count * 16 + 128
    return situations.count - 1
  }

  /// Adds the row of all boxes that one of some levels constrains.
  private mutating func addRow(of levels: LevelSet, _ rows: borrowing BoxRows) {
    wordsOfRow = rows.wordsOfRow
    let first = self.rows.count
    self.rows.append(repeating: 0, count: wordsOfRow)
    var left = levels
    while let level = left.popFirst() {
      let row = Int(rows.openLevels[level].lastRow)
      for word in 0..<wordsOfRow { self.rows[first + word] |= rows.chunks.element(row + word) }
    }
  }

  /// Forgets everything.
  mutating func clear() { self = SituationTable() }
}
