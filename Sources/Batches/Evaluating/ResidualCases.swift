import Evaluation

/// What a few boxes leave open: all their completions at once, for each group of boxes that share an open fact.
///
/// Completions are bits: a table of a bit each says in which of them some box adds an argument, and a change of one fact
/// is a shift of the table. Groups without a common fact come out in every combination, so that each is small. It is meant
/// for open facts that nothing ties to each other, and gives up where a group has too many completions.
struct ResidualCases: ~Copyable {
  private var entries = PlainList<ResidualBoxes>()
  /// The boxes, as bits: their bits in the row where all stand in one word, and otherwise their numbers in `rowBits`.
  private var all: UInt64 = 0
  /// Those of them that argue for the option, argue against it and exclude it.
  private var arguments: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// The only word; -1 where there are several.
  private var word = -1
  private var rowBits = PlainList<Int32>()
  private var table = CompletionTable()
  /// For each group the sums that it comes to, as bits.
  private var groupSums = PlainList<UInt8>()
  private var levels = PlainList<ResidualLevel>()
  private var cellSums = PlainList<UInt8>()

  mutating func removeAll() { entries.removeAll() }

  /// Adds boxes of a word whose rule adds a bit to the sum of arguments.
  @inline(__always)
  mutating func add(_ found: UInt64, _ word: Int, bit: UInt8) {
    if found != 0 { entries.append(ResidualBoxes(word: Int32(word), bit: bit, boxes: found)) }
  }

  /// Finds what the boxes come to.
  ///
  /// - Parameters:
  ///   - open: The open levels.
  ///   - plan: The rule book that has the boxes.
  ///   - cells: The case.
  ///   - sum: What the rules that hold add up to.
  /// - Returns: Whether there are few enough completions.
  mutating func enumerate(
    _ open: LevelSet,
    _ plan: BatchPlan,
    _ cells: borrowing CaseCells,
    sum: UInt8
  ) -> Bool {
    guard gather() else { return false }
    groupSums.removeAll()
    levels.removeAll()
    cellSums.removeAll()
    var left = all
    while left != 0 {
      let group = takeGroup(&left, open, plan)
      // Of the only group one change of the status is enough to know.
      let decisive = left == 0 && groupSums.count == 0 ? Self.decisivePairs(sum) : 0
      guard count(group.boxes, group.levels, decisive, plan, cells) else { return false }
    }
    return true
  }

  /// Finds the statuses that the boxes come to, as bits, and the levels on which they depend.
  ///
  /// - Returns: nil where that takes more.
  mutating func statuses(
    _ open: LevelSet,
    _ plan: BatchPlan,
    _ cells: borrowing CaseCells,
    sum: UInt8
  ) -> (statuses: UInt8, decisive: LevelSet)? {
    guard enumerate(open, plan, cells, sum: sum) else { return nil }
    let statuses = reached(sum)
    guard let decisive = decisive(sum, statuses) else { return nil }
    return (statuses, decisive)
  }

  /// Numbers the boxes.
  ///
  /// - Returns: Whether there are few enough.
  private mutating func gather() -> Bool {
    word = entries.count == 0 ? 0 : Int(entries[0].word)
    all = 0
    arguments = (0, 0, 0)
    for position in 0..<entries.count where Int(entries[position].word) != word { word = -1 }
    rowBits.removeAll()
    for position in 0..<entries.count {
      let entry = entries[position]
      var boxes = entry.boxes
      if word < 0 {
        guard rowBits.count + boxes.nonzeroBitCount <= 64 else { return false }
        let first = rowBits.count
        var left = boxes
        while left != 0 {
          rowBits.append(entry.word * 64 + Int32(left.trailingZeroBitCount))
          left &= left - 1
        }
        boxes = ~(~0 << UInt64(rowBits.count)) & ~(~(~0 << UInt64(first)))
      }
      all |= boxes
      if entry.bit & 1 != 0 { arguments.0 |= boxes }
      if entry.bit & 2 != 0 { arguments.1 |= boxes }
      if entry.bit & 4 != 0 { arguments.2 |= boxes }
    }
    return true
  }

  @inline(__always)
  private func levels(ofBox box: Int, _ plan: BatchPlan) -> LevelSet {
    plan.rows.boxLevels[word < 0 ? Int(rowBits[box]) : word &* 64 &+ box]
  }

  /// Takes a box and everything that shares an open level with it, directly or through others.
  @inline(__always)
  private func takeGroup(
    _ left: inout UInt64,
    _ open: LevelSet,
    _ plan: BatchPlan
  ) -> (boxes: UInt64, levels: LevelSet) {
    var group = left & (0 &- left)
    var levels = self.levels(ofBox: left.trailingZeroBitCount, plan) & open
    left &= left - 1
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      var others = left
      while others != 0 {
        let box = others.trailingZeroBitCount
        others &= others - 1
        let own = self.levels(ofBox: box, plan) & open
        guard own.meets(levels) else { continue }
        levels |= own
        group |= 1 << UInt64(box)
        left &= ~(1 << UInt64(box))
        isGrowing = true
      }
    }
    return (group, levels)
  }

  /// Counts out the completions of a group.
  private mutating func count(
    _ group: UInt64,
    _ open: LevelSet,
    _ decisive: UInt64,
    _ plan: BatchPlan,
    _ cells: borrowing CaseCells
  ) -> Bool {
    table.begin()
    var left = open
    while let level = left.popFirst() {
      table.beginLevel(level)
      let allowed = cells.cells[level] == CaseCells.partial ? cells.masks[level] : .max
      for cell in 0..<Int(plan.levels[level].cellCount) where allowed >> UInt64(cell) & 1 == 1 {
        table.addCell(outside: word < 0 ? outside(group, level, cell, plan) : plan.rows.word(word, level, cell) & group)
      }
    }
    guard table.fill(group, arguments) else { return false }
    for place in 0..<table.levelCount {
      let pairs = table.pairs(of: place, decisive: decisive)
      if pairs == 0 { continue }
      let firstCell = cellSums.count
      if ResidualLevel.isAmongExclusions(pairs) { table.appendCellSums(of: place, to: &cellSums) }
      levels.append(
        ResidualLevel(
          level: table.level(place),
          group: Int32(groupSums.count),
          pairs: pairs,
          firstCell: Int32(firstCell),
          cellCount: Int32(cellSums.count - firstCell)
        )
      )
    }
    groupSums.append(table.sums)
    return true
  }

  /// The pairs of sums that come to different statuses together with what holds, and not only to exclusions: what holds
  /// is added by no box, and the lower sum excludes nothing.
  private static func decisivePairs(_ sum: UInt8) -> UInt64 {
    switch sum {
    case 0: return 0xF0F8FCFE
    case 1: return 0x500054
    case 2: return 0x3032
    default: return 0x10
    }
  }

  /// The boxes of a group that a cell is outside of, where they stand in several words.
  private func outside(_ group: UInt64, _ level: Int, _ cell: Int, _ plan: BatchPlan) -> UInt64 {
    var outside: UInt64 = 0
    var left = group
    while left != 0 {
      let box = left.trailingZeroBitCount
      left &= left - 1
      let bit = Int(rowBits[box])
      outside |= (plan.rows.word(bit >> 6, level, cell) >> UInt64(bit & 63) & 1) << UInt64(box)
    }
    return outside
  }

  // MARK: All groups together

  /// The sums, as bits, that all groups but one come to together with what holds.
  @inline(__always)
  private func reachedSums(_ sum: UInt8, without group: Int = -1) -> UInt8 {
    var reached: UInt8 = 1 << sum
    for other in 0..<groupSums.count where other != group { reached = StatusSet.combined(reached, groupSums[other]) }
    return reached
  }

  /// Whether some completion lies in none of the boxes.
  var canMissAll: Bool { reachedSums(0) & 1 == 1 }

  /// The statuses that are reached, as bits.
  ///
  /// - Parameter sum: What the rules that hold add up to.
  private func reached(_ sum: UInt8) -> UInt8 { StatusSet(sums: reachedSums(sum)).bits }

  /// The levels on which the status depends.
  ///
  /// - Parameters:
  ///   - sum: What the rules that hold add up to.
  ///   - reached: The statuses that are reached.
  /// - Returns: nil where exclusions differ that count as one only where nothing else can be reached: that takes more.
  private func decisive(_ sum: UInt8, _ reached: UInt8) -> LevelSet? {
    var decisive = LevelSet.zero
    let alike = StatusSet.everyExclusion
    if reached & ~alike == 0 { return decisive }
    for position in 0..<levels.count {
      let level = levels[position]
      let others = reachedSums(sum, without: Int(level.group))
      var differs = false
      var differsAlike = false
      var pairs = level.pairs
      while pairs != 0, !differs {
        let pair = pairs.trailingZeroBitCount
        pairs &= pairs - 1
        var left = others
        while left != 0 {
          let other = UInt8(left.trailingZeroBitCount)
          left &= left - 1
          let one = StatusSet.status(ofArguments: UInt8(pair >> 3) | other)
          let two = StatusSet.status(ofArguments: UInt8(pair & 7) | other)
          if one == two { continue }
          if (one | two) & ~alike != 0 { differs = true } else { differsAlike = true }
        }
      }
      if differs || differsAlike && isNarrowing(level, others, reached) {
        decisive.insert(Int(level.level))
      } else if differsAlike {
        return nil
      }
    }
    return decisive
  }

  /// Whether a cell of a level by itself leaves fewer statuses.
  private func isNarrowing(_ level: ResidualLevel, _ others: UInt8, _ reached: UInt8) -> Bool {
    for cell in 0..<Int(level.cellCount) {
      let left = StatusSet(sums: StatusSet.combined(cellSums[Int(level.firstCell) + cell], others)).bits
      if left != reached { return true }
    }
    return false
  }
}
