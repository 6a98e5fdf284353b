extension DiagramForest {
  /// A completion of a set that lies in none of some other sets.
  ///
  /// The sets are walked side by side and never joined, since what they have in common can be far larger than each of
  /// them: those that are left behind on the way are dropped, and combinations without a way out are remembered.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - others: The sets to stay out of.
  ///   - box: The cells of levels that nothing branches on.
  ///   - order: The cells of each level, the preferred first; nil prefers them in their own order.
  /// - Returns: nil where the other sets together hold the whole set.
  package mutating func completion(
    of set: Diagram,
    outside others: [Diagram],
    in box: Box,
    preferring order: [[Int]]?
  ) throws(OutOfBudget) -> [Int]? {
    var cells = arities.indices.map { level in
      order?[level].first { box.allows($0, level) } ?? box.firstCell(level)
    }
    var failed: Set<[Int32]> = []
    return try escapes(set, others, &cells, order, &failed) ? cells : nil
  }

  private mutating func escapes(
    _ set: Diagram,
    _ others: [Diagram],
    _ cells: inout [Int],
    _ order: [[Int]]?,
    _ failed: inout Set<[Int32]>
  ) throws(OutOfBudget) -> Bool {
    if set == .nowhere { return false }
    var codes: [Int32] = []
    var top = level(set)
    for other in others where other != .nowhere {
      if other == .everywhere || other == set { return false }
      codes.append(other.code)
      top = min(top, level(other))
    }
    // Nothing branches any more, so that the set is everything and no other set is left.
    if top == arities.count { return true }
    codes.sort()
    var left: [Diagram] = []
    for code in codes where left.last?.code != code { left.append(Diagram(code: code)) }
    let key = [set.code] + left.map { $0.code }
    if failed.contains(key) { return false }
    for cell in order?[top] ?? Array(0..<arities[top]) {
      try step()
      cells[top] = cell
      let below = left.map { child($0, at: top, cell) }
      if try escapes(child(set, at: top, cell), below, &cells, order, &failed) { return true }
    }
    failed.insert(key)
    return false
  }
}
