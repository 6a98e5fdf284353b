extension DiagramForest {
  /// The cells of each level that occur in a set, given the box that the set was confined to.
  package func cells(of set: Diagram, in box: Box) -> [UInt64] {
    if set == .nowhere { return Array(repeating: 0, count: arities.count) }
    var masks = Array(repeating: UInt64(0), count: arities.count)
    // How many edges more pass over a level from here on than before it.
    var passing = Array(repeating: 0, count: arities.count + 1)
    passing[0] += 1
    passing[level(set)] -= 1
    for node in nodes(below: set) {
      let own = level(node)
      for cell in 0..<arities[own] {
        let child = child(node, cell)
        if child == .nowhere { continue }
        masks[own] |= 1 << UInt64(cell)
        let next = level(child)
        if next > own + 1 {
          passing[own + 1] += 1
          passing[next] -= 1
        }
      }
    }
    var open = 0
    for level in arities.indices {
      open += passing[level]
      if open > 0 { masks[level] |= box.masks[level] }
    }
    return masks
  }

  /// All branching nodes of a diagram, each once.
  package func nodes(below root: Diagram) -> [Diagram] {
    if root.isLeaf { return [] }
    var seen = PairTable()
    seen[root.code, 0] = 0
    var found = [root]
    var next = 0
    while next < found.count {
      let node = found[next]
      next += 1
      for cell in 0..<arities[level(node)] {
        let child = child(node, cell)
        if child.isLeaf || seen[child.code, 0] != nil { continue }
        seen[child.code, 0] = 0
        found.append(child)
      }
    }
    return found
  }

  /// All branching nodes of a diagram by their level.
  func nodesByLevel(below root: Diagram) -> [[Diagram]] {
    var byLevel = Array(repeating: [Diagram](), count: arities.count)
    for node in nodes(below: root) { byLevel[level(node)].append(node) }
    return byLevel
  }

  /// The levels on which a diagram branches.
  package func support(of diagram: Diagram) -> [Bool] {
    var support = Array(repeating: false, count: arities.count)
    for node in nodes(below: diagram) { support[level(node)] = true }
    return support
  }

  /// Whether a diagram branches on any of some levels.
  package func branches(_ diagram: Diagram, on levels: Range<Int>) -> Bool {
    nodes(below: diagram).contains { levels.contains(level($0)) }
  }

  /// A completion of a set: the first allowed cell of each level from the root down.
  ///
  /// - Returns: nil for the empty set.
  package func firstCompletion(of set: Diagram, in box: Box) -> [Int]? {
    completion(of: set, in: box, preferring: nil)
  }

  /// A completion of a set, taking on each level from the root down the cell that is preferred among the possible ones.
  ///
  /// - Parameters:
  ///   - set: The set, confined to the box.
  ///   - box: The cells allowed on levels that the set does not branch on.
  ///   - order: The cells of each level, the preferred first; nil prefers them in their own order.
  /// - Returns: nil for the empty set.
  package func completion(of set: Diagram, in box: Box, preferring order: [[Int]]?) -> [Int]? {
    if set == .nowhere { return nil }
    var cells = arities.indices.map { level in
      order?[level].first { box.allows($0, level) } ?? box.firstCell(level)
    }
    var node = set
    while !node.isLeaf {
      let level = level(node)
      let candidates = order?[level] ?? Array(0..<arities[level])
      guard let cell = candidates.first(where: { child(node, $0) != .nowhere }) else { return nil }
      cells[level] = cell
      node = child(node, cell)
    }
    return cells
  }
}
