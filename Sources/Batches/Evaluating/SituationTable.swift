/// How the combinations that are ruled out tie open facts together, for the cases met so far.
struct SituationTable {
  /// Open levels that are tied together, with the boxes that tie them.
  private struct Tie {
    /// A number that stands for the boxes, the levels and what is left of them.
    let identity: Int
    let levels: LevelSet
  }

  private struct Situation {
    let isPossible: Bool
    let ties: [Tie]
  }

  private var numbers: [[UInt64]: Int] = [:]
  /// The first one is that of a case to which no ruled out combination is open.
  private var situations = [Situation(isPossible: true, ties: [])]
  private var tieNumbers: [[UInt64]: Int] = [:]

  /// The memory that it takes, roughly, in bytes.
  private(set) var size = 0

  func find(_ key: [UInt64]) -> Int? { numbers[key] }

  func isPossible(_ situation: Int) -> Bool { situations[situation].isPossible }

  /// Whether a tie of a situation has a relevant level.
  func hasTies(of situation: Int, to relevant: LevelSet) -> Bool {
    for tie in situations[situation].ties {
      if relevant.meets(tie.levels) { return true }
    }
    return false
  }

  /// Adds the levels that are tied to relevant ones, and the identities of the ties to a key.
  ///
  /// - Returns: How many ties it were.
  func addTies(of situation: Int, to relevant: inout LevelSet, _ key: inout PlainList<UInt64>) -> Int {
    var count = 0
    for tie in situations[situation].ties {
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
    let ties = groups.map { group in
      let masks = partial.filter { group.levels.contains($0.level) }
        .flatMap { [UInt64($0.level), $0.mask] }
      let content = (0..<4).map { group.levels[$0] } + masks + [.max] + group.boxes.sorted().map { UInt64($0) }
      let identity = tieNumbers[content] ?? tieNumbers.count
      tieNumbers[content] = identity
      size += content.count * 16
      return Tie(identity: identity, levels: group.levels)
    }
    situations.append(Situation(isPossible: isPossible, ties: ties))
    numbers[key] = situations.count - 1
    size += key.count * 16 + 128
    return situations.count - 1
  }

  /// Forgets everything.
  mutating func clear() { self = SituationTable() }
}
