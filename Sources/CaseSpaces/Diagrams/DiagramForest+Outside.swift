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
    let order = order ?? arities.map { Array(0..<$0) }
    var cells = arities.indices.map { level in
      order[level].first { box.allows($0, level) } ?? box.firstCell(level)
    }
    var walk = SideBySide(set, others)
    return try escapes(from: 0, &walk, &cells, order) ? cells : nil
  }

  /// Whether the set at a place of a walk has a completion outside of those behind it.
  private mutating func escapes(
    from start: Int,
    _ walk: inout SideBySide,
    _ cells: inout [Int],
    _ order: [[Int]]
  ) throws(OutOfBudget) -> Bool {
    let set = walk.diagrams[start]
    let end = walk.diagrams.count
    if set == .nowhere { return false }
    var top = level(set)
    for position in start + 1..<end {
      let other = walk.diagrams[position]
      if other == .everywhere || other == set { return false }
      top = min(top, level(other))
    }
    // Nothing branches any more, so that the set is everything and no other set is left.
    if top == arities.count { return true }
    guard try walk.isNew(from: start) else { return false }
    let below = walk.diagrams.count
    for cell in order[top] {
      try step()
      cells[top] = cell
      walk.diagrams.append(child(set, at: top, cell))
      for position in start + 1..<below {
        let other = child(walk.diagrams[position], at: top, cell)
        if other != .nowhere { walk.diagrams.append(other) }
      }
      if try escapes(from: below, &walk, &cells, order) { return true }
      walk.diagrams.removeLast(walk.diagrams.count - below)
    }
    return false
  }
}
