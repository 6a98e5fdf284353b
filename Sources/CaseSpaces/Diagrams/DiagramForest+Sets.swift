/// Questions about sets that need no new diagram, and the few operations that checks of rules add.
extension DiagramForest {
  /// The bits that any of some diagrams has; for sets their union.
  ///
  /// Neighbours are joined first, so that most joins are of small diagrams.
  package mutating func union(of diagrams: [Diagram]) throws(OutOfBudget) -> Diagram {
    var left = diagrams
    while left.count > 1 {
      var joined: [Diagram] = []
      joined.reserveCapacity(left.count / 2 + 1)
      for position in stride(from: 0, to: left.count, by: 2) {
        joined.append(position + 1 < left.count ? try or(left[position], left[position + 1]) : left[position])
      }
      left = joined
    }
    return left.first ?? .nowhere
  }

  /// The completions that belong to exactly one of two sets.
  package mutating func symmetricDifference(_ first: Diagram, _ second: Diagram) throws(OutOfBudget) -> Diagram {
    try or(difference(first, second), difference(second, first))
  }

  /// Whether every completion of one set is in another.
  package mutating func isSubset(_ set: Diagram, of other: Diagram) throws(OutOfBudget) -> Bool {
    if set == .nowhere || other == .everywhere || set == other { return true }
    if set.isLeaf && other.isLeaf { return false }
    var known = PairTable()
    return try isSubset(set, other, &known)
  }

  private mutating func isSubset(_ set: Diagram, _ other: Diagram, _ known: inout PairTable) throws(OutOfBudget) -> Bool
  {
    if set == .nowhere || other == .everywhere || set == other { return true }
    if other == .nowhere { return false }
    if known[set.code, other.code] != nil { return true }
    try step()
    let top = min(level(set), level(other))
    for cell in 0..<arities[top] {
      if try !isSubset(child(set, at: top, cell), child(other, at: top, cell), &known) { return false }
    }
    known[set.code, other.code] = 1
    return true
  }

  /// Whether two sets share a completion.
  package mutating func intersect(_ set: Diagram, _ other: Diagram) throws(OutOfBudget) -> Bool {
    var known = PairTable()
    return try intersect(set, other, &known)
  }

  private mutating func intersect(_ set: Diagram, _ other: Diagram, _ known: inout PairTable) throws(OutOfBudget)
    -> Bool
  {
    if set == .nowhere || other == .nowhere { return false }
    // A diagram that is not `nowhere` has a completion, since equal nodes are one node.
    if set == .everywhere || other == .everywhere || set == other { return true }
    let (low, high) = set.code < other.code ? (set, other) : (other, set)
    if known[low.code, high.code] != nil { return false }
    try step()
    let top = min(level(low), level(high))
    for cell in 0..<arities[top] {
      if try intersect(child(low, at: top, cell), child(high, at: top, cell), &known) { return true }
    }
    known[low.code, high.code] = 1
    return false
  }

  /// Whether somewhere two diagrams have different values, neither of which is 0.
  package mutating func differ(_ first: Diagram, _ second: Diagram) throws(OutOfBudget) -> Bool {
    var same = PairTable()
    return try differ(first, second, 0, &same)
  }

  /// The bits of a diagram gathered over some neighbouring levels.
  package mutating func gathering(
    _ diagram: Diagram,
    over levels: Range<Int>
  ) throws(OutOfBudget) -> Diagram {
    var known = PairTable()
    return try gathering(diagram, over: levels, &known)
  }

  private mutating func gathering(
    _ diagram: Diagram,
    over levels: Range<Int>,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Diagram {
    let own = level(diagram)
    if own >= levels.upperBound { return diagram }
    if let result = known[diagram.code, 0] { return Diagram(code: result) }
    try step()
    var result = Diagram.nowhere
    if levels.contains(own) {
      for cell in 0..<arities[own] {
        result = try or(result, gathering(child(diagram, cell), over: levels, &known))
      }
    } else {
      result = try node(own) { (forest, cell) throws(OutOfBudget) in
        try forest.gathering(forest.child(diagram, cell), over: levels, &known)
      }
    }
    known[diagram.code, 0] = result.code
    return result
  }

  /// Whether a set holds two completions that differ on the given neighbouring levels and nowhere else.
  package mutating func hasChoice(_ set: Diagram, on levels: Range<Int>) throws(OutOfBudget) -> Bool {
    var known = PairTable()
    return try hasChoice(set, levels, &known)
  }

  private mutating func hasChoice(
    _ set: Diagram,
    _ levels: Range<Int>,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Bool {
    if set == .nowhere || levels.isEmpty { return false }
    let own = level(set)
    // A level that the set does not branch on is free.
    if own > levels.lowerBound { return true }
    if known[set.code, 0] != nil { return false }
    try step()
    if own == levels.lowerBound {
      let rest = own + 1..<levels.upperBound
      var gathered = Diagram.nowhere
      for cell in 0..<arities[own] {
        let part = child(set, cell)
        if !rest.isEmpty, try hasChoice(part, on: rest) { return true }
        let others = try gathering(part, over: rest)
        if try intersect(gathered, others) { return true }
        gathered = try or(gathered, others)
      }
    } else {
      for cell in 0..<arities[own] {
        if try hasChoice(child(set, cell), levels, &known) { return true }
      }
    }
    known[set.code, 0] = 1
    return false
  }
}
