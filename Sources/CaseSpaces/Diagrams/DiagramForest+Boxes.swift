extension DiagramForest {
  /// The part of a set that lies in a box, with the levels left out on which the box has a single cell.
  ///
  /// - Parameters:
  ///   - set: A set of another forest over the same levels.
  ///   - source: That forest.
  ///   - box: The box.
  package mutating func confine(
    _ set: Diagram,
    of source: DiagramForest,
    to box: Box
  ) throws(OutOfBudget) -> Diagram {
    var known = PairTable()
    return try confine(set, source, from: 0, to: box, &known)
  }

  private mutating func confine(
    _ set: Diagram,
    _ source: DiagramForest,
    from start: Int,
    to box: Box,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Diagram {
    if set == .nowhere { return set }
    var level = start
    let own = source.level(set)
    // Levels that the set does not branch on matter only where the box leaves some cells out and several in.
    while level < own, box.isSingle(level) || box.isFull(level) { level += 1 }
    if level == arities.count { return set }
    if level == own, box.isSingle(level) {
      return try confine(source.child(set, box.firstCell(level)), source, from: level + 1, to: box, &known)
    }
    if let result = known[set.code, Int32(level)] { return Diagram(code: result) }
    try step()
    let result = try node(level) { (forest, cell) throws(OutOfBudget) in
      guard box.allows(cell, level) else { return .nowhere }
      return try forest.confine(source.child(set, at: level, cell), source, from: level + 1, to: box, &known)
    }
    known[set.code, Int32(level)] = result.code
    return result
  }

  /// A diagram that agrees with one of another forest inside a box and is as simple as that allows.
  ///
  /// - Parameters:
  ///   - diagram: A diagram of another forest over the same levels.
  ///   - source: That forest.
  ///   - box: The box.
  package mutating func simplify(
    _ diagram: Diagram,
    of source: DiagramForest,
    in box: Box
  ) throws(OutOfBudget) -> Diagram {
    var known = PairTable()
    return try simplify(diagram, source, in: box, &known)
  }

  private mutating func simplify(
    _ diagram: Diagram,
    _ source: DiagramForest,
    in box: Box,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Diagram {
    var diagram = diagram
    // A level with a single cell decides nothing here.
    while !diagram.isLeaf, box.isSingle(source.level(diagram)) {
      diagram = source.child(diagram, box.firstCell(source.level(diagram)))
    }
    if diagram.isLeaf { return diagram }
    if let result = known[diagram.code, 0] { return Diagram(code: result) }
    try step()
    let level = source.level(diagram)
    // A cell outside the box may have any value; taking an allowed cell's merges most nodes.
    let fallback = try simplify(source.child(diagram, box.firstCell(level)), source, in: box, &known)
    let result = try node(level) { (forest, cell) throws(OutOfBudget) in
      guard box.allows(cell, level) else { return fallback }
      return try forest.simplify(source.child(diagram, cell), source, in: box, &known)
    }
    known[diagram.code, 0] = result.code
    return result
  }

  /// Whether any completion of one of some sets lies in a box.
  package mutating func meetsAny(_ sets: [Diagram], _ box: Box) throws(OutOfBudget) -> Bool {
    for set in sets {
      if try meets(set, box) { return true }
    }
    return false
  }

  /// Whether any completion of a set lies in a box.
  package mutating func meets(_ set: Diagram, _ box: Box) throws(OutOfBudget) -> Bool {
    var known = PairTable()
    return try meets(set, box, &known)
  }

  private mutating func meets(
    _ set: Diagram,
    _ box: Box,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Bool {
    if let constant = set.constant { return constant != 0 }
    if known[set.code, 0] != nil { return false }
    try step()
    let level = self.level(set)
    for cell in 0..<arities[level] where box.allows(cell, level) {
      if try meets(child(set, cell), box, &known) { return true }
    }
    known[set.code, 0] = 0
    return false
  }

  /// The completions of a box.
  package mutating func set(of box: Box) throws(OutOfBudget) -> Diagram {
    var result = Diagram.everywhere
    for level in arities.indices.reversed() where !box.isFull(level) {
      let below = result
      result = try node(level) { (_, cell) throws(OutOfBudget) in box.allows(cell, level) ? below : .nowhere }
    }
    return result
  }
}
