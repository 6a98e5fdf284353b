import Evaluation

/// The completions of the open facts in a few boxes, one by one: what they leave of the boxes, and the status there.
///
/// It is meant for open facts that nothing ties to each other, and gives up where there are too many completions.
struct ResidualCases: ~Copyable {
  private static let mostCompletions = 4_096

  /// The boxes as bits of the rows, and what the rule of each adds to the sum of arguments.
  private var boxes = PlainList<Int32>()
  private var bits = PlainList<UInt8>()
  private var levels = PlainList<Int32>()
  /// For each level how many completions lie between two of its cells, and how many cells it has.
  private var strides = PlainList<Int32>()
  private var counts = PlainList<Int32>()
  /// For each completion the boxes that it lies in.
  private var within = PlainList<UInt64>()
  private var more = PlainList<UInt64>()
  /// For each cell of a level the boxes that it is outside of.
  private var outsides = PlainList<UInt64>()
  /// For each completion the status bit.
  private var statuses = PlainList<UInt8>()

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

  /// Finds the status in every completion.
  ///
  /// - Parameters:
  ///   - open: The open levels that the boxes constrain.
  ///   - sum: What the rules that hold add up to.
  ///   - rows: The rows of the boxes.
  ///   - cells: The case.
  /// - Returns: Whether there are few enough.
  mutating func enumerate(
    _ open: LevelSet,
    _ sum: UInt8,
    _ rows: borrowing BoxRows,
    _ cells: borrowing CaseCells
  ) -> Bool {
    guard boxes.count <= 64 else { return false }
    levels.removeAll()
    strides.removeAll()
    counts.removeAll()
    within.removeAll()
    within.append(boxes.count == 64 ? .max : (1 << UInt64(boxes.count)) - 1)
    for word in 0..<4 {
      var left = open[word]
      while left != 0 {
        let level = word * 64 + left.trailingZeroBitCount
        left &= left - 1
        guard add(level, rows, cells) else { return false }
      }
    }
    var masks: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for box in 0..<boxes.count {
      let mask: UInt64 = 1 << UInt64(box)
      if bits[box] & 1 != 0 { masks.0 |= mask }
      if bits[box] & 2 != 0 { masks.1 |= mask }
      if bits[box] & 4 != 0 { masks.2 |= mask }
    }
    statuses.removeAll()
    for completion in 0..<within.count {
      let left = within[completion]
      var own = sum
      if left & masks.0 != 0 { own |= 1 }
      if left & masks.1 != 0 { own |= 2 }
      if left & masks.2 != 0 { own |= 4 }
      statuses.append(StatusSet.status(ofArguments: own))
    }
    return true
  }

  /// Multiplies the completions by the cells of a level.
  private mutating func add(_ level: Int, _ rows: borrowing BoxRows, _ cells: borrowing CaseCells) -> Bool {
    let stride = within.count
    let arity = Int(rows.arities[level])
    let allowed = cells.cells[level] == CaseCells.partial ? cells.masks[level] : .max
    more.removeAll()
    var count = 0
    outsides.removeAll()
    for cell in 0..<arity where allowed >> UInt64(cell) & 1 == 1 {
      var outside: UInt64 = 0
      for box in 0..<boxes.count {
        let bit = Int(boxes[box])
        outside |= (rows.word(bit >> 6, level, cell) >> UInt64(bit & 63) & 1) << UInt64(box)
      }
      // Cells that are outside of the same boxes are one.
      var isKnown = false
      for other in 0..<outsides.count where outsides[other] == outside { isKnown = true }
      if isKnown { continue }
      outsides.append(outside)
      count += 1
      guard count * stride <= Self.mostCompletions else { return false }
      for completion in 0..<stride { more.append(within[completion] & ~outside) }
    }
    swap(&within, &more)
    levels.append(Int32(level))
    strides.append(Int32(stride))
    counts.append(Int32(count))
    return true
  }

  /// Whether some completion lies in none of the boxes.
  var canMissAll: Bool {
    for completion in 0..<within.count where within[completion] == 0 { return true }
    return false
  }

  /// The statuses that are reached, as bits.
  var reached: UInt8 {
    var reached: UInt8 = 0
    for completion in 0..<statuses.count { reached |= statuses[completion] }
    return reached
  }

  /// The levels on which the status depends.
  ///
  /// - Parameter reached: The statuses that are reached.
  /// - Returns: nil where exclusions differ that count as one only where nothing else can be reached: that takes more.
  func decisive(_ reached: UInt8) -> LevelSet? {
    var decisive = LevelSet.zero
    let alike = StatusSet.everyExclusion
    if reached & ~alike == 0 { return decisive }
    for position in 0..<levels.count {
      let stride = Int(strides[position])
      let count = Int(counts[position])
      var differs = false
      var differsAlike = false
      for completion in 0..<statuses.count where completion / stride % count == 0 {
        for cell in 1..<max(1, count) {
          let both = statuses[completion] | statuses[completion + cell * stride]
          if both & (both - 1) == 0 { continue }
          if both & ~alike != 0 { differs = true } else { differsAlike = true }
        }
        if differs { break }
      }
      if differs || differsAlike && isNarrowing(position, reached) {
        decisive.insert(Int(levels[position]))
      } else if differsAlike {
        return nil
      }
    }
    return decisive
  }

  /// Whether a cell of a level by itself leaves fewer statuses.
  private func isNarrowing(_ position: Int, _ reached: UInt8) -> Bool {
    let stride = Int(strides[position])
    let count = Int(counts[position])
    for cell in 0..<count {
      var left: UInt8 = 0
      for completion in 0..<statuses.count where completion / stride % count == cell { left |= statuses[completion] }
      if left != reached { return true }
    }
    return false
  }
}
