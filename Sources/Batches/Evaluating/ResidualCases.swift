import Evaluation

/// What a few boxes leave open: their completions, one by one, for each group of boxes that share an open fact.
///
/// Groups without a common fact come out in every combination, so that each is small. It is meant for open facts that
/// nothing ties to each other, and gives up where a group has too many completions.
struct ResidualCases: ~Copyable {
  private static let mostCompletions = 4_096

  /// The boxes as bits of the rows, and what the rule of each adds to the sum of arguments.
  private var boxes = PlainList<Int32>()
  private var bits = PlainList<UInt8>()
  /// For each group the sums that it comes to, as bits.
  private var groupSums = PlainList<UInt8>()
  private var levels = PlainList<ResidualLevel>()
  private var cellSums = PlainList<UInt8>()

  // MARK: The group at hand

  private var groupLevels = PlainList<Int32>()
  private var strides = PlainList<Int32>()
  private var counts = PlainList<Int32>()
  /// For each completion the boxes that it lies in.
  private var within = PlainList<UInt64>()
  private var more = PlainList<UInt64>()
  /// For each cell of a level the boxes that it is outside of.
  private var outsides = PlainList<UInt64>()
  private var sums = PlainList<UInt8>()

  mutating func removeAll() {
    boxes.removeAll()
    bits.removeAll()
  }

  /// Adds boxes of a word whose rule adds a bit to the sum of arguments.
  mutating func add(_ found: UInt64, _ word: Int, bit: UInt8) {
    var left = found
    while left != 0 {
      boxes.append(Int32(word * 64 + left.trailingZeroBitCount))
      bits.append(bit)
      left &= left - 1
    }
  }

  /// Finds what the boxes come to.
  ///
  /// - Parameters:
  ///   - open: The open levels.
  ///   - rows: The rows of the boxes.
  ///   - cells: The case.
  /// - Returns: Whether there are few enough completions.
  mutating func enumerate(_ open: LevelSet, _ rows: borrowing BoxRows, _ cells: borrowing CaseCells) -> Bool {
    guard boxes.count <= 64 else { return false }
    groupSums.removeAll()
    levels.removeAll()
    cellSums.removeAll()
    var left: UInt64 = boxes.count == 64 ? .max : (1 << UInt64(boxes.count)) - 1
    while left != 0 {
      let group = takeGroup(&left, open, rows)
      guard enumerate(group.boxes, group.levels, rows, cells) else { return false }
    }
    return true
  }

  /// Takes a box and everything that shares an open level with it, directly or through others.
  private func takeGroup(
    _ left: inout UInt64,
    _ open: LevelSet,
    _ rows: borrowing BoxRows
  ) -> (boxes: UInt64, levels: LevelSet) {
    var group = left & (0 &- left)
    var levels = rows.boxLevels[Int(boxes[left.trailingZeroBitCount])] & open
    left &= left - 1
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      var others = left
      while others != 0 {
        let box = others.trailingZeroBitCount
        others &= others - 1
        let own = rows.boxLevels[Int(boxes[box])] & open
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
  private mutating func enumerate(
    _ group: UInt64,
    _ open: LevelSet,
    _ rows: borrowing BoxRows,
    _ cells: borrowing CaseCells
  ) -> Bool {
    groupLevels.removeAll()
    strides.removeAll()
    counts.removeAll()
    within.removeAll()
    within.append(group)
    var left = open
    while let level = left.popFirst() {
      guard multiply(by: level, group, rows, cells) else { return false }
    }
    sums.removeAll()
    var reached: UInt8 = 0
    for completion in 0..<within.count {
      var left = within[completion]
      var sum: UInt8 = 0
      while left != 0 {
        sum |= bits[left.trailingZeroBitCount]
        left &= left - 1
      }
      sums.append(sum)
      reached |= 1 << sum
    }
    for position in 0..<groupLevels.count { note(position) }
    groupSums.append(reached)
    return true
  }

  /// Multiplies the completions by the cells of a level.
  private mutating func multiply(
    by level: Int,
    _ group: UInt64,
    _ rows: borrowing BoxRows,
    _ cells: borrowing CaseCells
  ) -> Bool {
    let stride = within.count
    let allowed = cells.cells[level] == CaseCells.partial ? cells.masks[level] : .max
    more.removeAll()
    outsides.removeAll()
    for cell in 0..<Int(rows.arities[level]) where allowed >> UInt64(cell) & 1 == 1 {
      var outside: UInt64 = 0
      var left = group
      while left != 0 {
        let box = left.trailingZeroBitCount
        left &= left - 1
        let bit = Int(boxes[box])
        outside |= (rows.word(bit >> 6, level, cell) >> UInt64(bit & 63) & 1) << UInt64(box)
      }
      // Cells that are outside of the same boxes are one.
      var isKnown = false
      for other in 0..<outsides.count where outsides[other] == outside { isKnown = true }
      if isKnown { continue }
      outsides.append(outside)
      guard outsides.count * stride <= Self.mostCompletions else { return false }
      for completion in 0..<stride { more.append(within[completion] & ~outside) }
    }
    swap(&within, &more)
    groupLevels.append(Int32(level))
    strides.append(Int32(stride))
    counts.append(Int32(outsides.count))
    return true
  }

  /// Notes what changes with a level of the group.
  private mutating func note(_ position: Int) {
    let stride = Int(strides[position])
    let count = Int(counts[position])
    let firstCell = cellSums.count
    for _ in 0..<count { cellSums.append(0) }
    var pairs: UInt64 = 0
    var start = 0
    while start < sums.count {
      for completion in start..<start + stride {
        let first = sums[completion]
        cellSums[firstCell] |= 1 << first
        for cell in 1..<max(1, count) {
          let sum = sums[completion + cell * stride]
          cellSums[firstCell + cell] |= 1 << sum
          if sum != first { pairs |= 1 << UInt64(min(first, sum) * 8 + max(first, sum)) }
        }
      }
      start += stride * count
    }
    levels.append(
      ResidualLevel(
        level: groupLevels[position],
        group: Int32(groupSums.count),
        pairs: pairs,
        firstCell: Int32(firstCell),
        cellCount: Int32(count)
      )
    )
  }

  // MARK: All groups together

  /// The sums, as bits, that all groups but one come to together with what holds.
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
  func reached(_ sum: UInt8) -> UInt8 { StatusSet(sums: reachedSums(sum)).bits }

  /// The levels on which the status depends.
  ///
  /// - Parameters:
  ///   - sum: What the rules that hold add up to.
  ///   - reached: The statuses that are reached.
  /// - Returns: nil where exclusions differ that count as one only where nothing else can be reached: that takes more.
  func decisive(_ sum: UInt8, _ reached: UInt8) -> LevelSet? {
    var decisive = LevelSet.zero
    let alike = StatusSet.everyExclusion
    if reached & ~alike == 0 { return decisive }
    for position in 0..<levels.count {
      let level = levels[position]
      let others = reachedSums(sum, without: Int(level.group))
      var differs = false
      var differsAlike = false
      var pairs = level.pairs
      while pairs != 0 {
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
