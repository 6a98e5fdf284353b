extension DiagramForest {
  /// The bits found anywhere in a diagram.
  package mutating func bits(of diagram: Diagram) throws(OutOfBudget) -> UInt8 {
    var known = PairTable()
    return try bits(of: diagram, &known)
  }

  private mutating func bits(of diagram: Diagram, _ known: inout PairTable) throws(OutOfBudget) -> UInt8 {
    if let constant = diagram.constant { return constant }
    if let result = known[diagram.code, 0] { return UInt8(truncatingIfNeeded: result) }
    try step()
    var bits: UInt8 = 0
    for cell in 0..<arities[level(diagram)] { bits |= try self.bits(of: child(diagram, cell), &known) }
    known[diagram.code, 0] = Int32(bits)
    return bits
  }

  /// For each level and cell the bits found where the level has that cell.
  ///
  /// - Returns: One array per level; all zero for a cell that does not occur.
  package mutating func bitsByCell(of diagram: Diagram) throws(OutOfBudget) -> [[UInt8]] {
    var known = PairTable()
    var found = arities.map { Array(repeating: UInt8(0), count: $0) }
    // For each bit, how many edges carrying it pass over a level.
    var passing = Array(repeating: Array(repeating: 0, count: arities.count + 1), count: 8)
    func pass(_ bits: UInt8, from start: Int, to end: Int) {
      for bit in 0..<8 where bits >> UInt8(bit) & 1 == 1 {
        passing[bit][start] += 1
        passing[bit][end] -= 1
      }
    }
    pass(try bits(of: diagram, &known), from: 0, to: level(diagram))
    for node in nodes(below: diagram) {
      try step()
      let own = level(node)
      for cell in 0..<arities[own] {
        let child = child(node, cell)
        let bits = try bits(of: child, &known)
        found[own][cell] |= bits
        if bits != 0, level(child) > own + 1 { pass(bits, from: own + 1, to: level(child)) }
      }
    }
    for bit in 0..<8 {
      var open = 0
      for level in arities.indices {
        open += passing[bit][level]
        if open > 0 {
          for cell in found[level].indices { found[level][cell] |= 1 << UInt8(bit) }
        }
      }
    }
    return found
  }

  /// The bits of a diagram gathered over every level that is not kept.
  package mutating func gathering(
    _ diagram: Diagram,
    keeping levels: Range<Int>
  ) throws(OutOfBudget) -> Diagram {
    try gathering(diagram, keeping: arities.indices.map { levels.contains($0) })
  }

  /// The bits of a diagram gathered over every level that is not kept.
  package mutating func gathering(
    _ diagram: Diagram,
    keeping isKept: [Bool]
  ) throws(OutOfBudget) -> Diagram {
    var known = PairTable()
    return try gathering(diagram, keeping: isKept, &known)
  }

  private mutating func gathering(
    _ diagram: Diagram,
    keeping isKept: [Bool],
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Diagram {
    if diagram.isLeaf { return diagram }
    if let result = known[diagram.code, 0] { return Diagram(code: result) }
    try step()
    let own = level(diagram)
    var result = Diagram.nowhere
    if isKept[own] {
      result = try node(own) { (forest, cell) throws(OutOfBudget) in
        try forest.gathering(forest.child(diagram, cell), keeping: isKept, &known)
      }
    } else {
      for cell in 0..<arities[own] {
        result = try or(result, gathering(child(diagram, cell), keeping: isKept, &known))
      }
    }
    known[diagram.code, 0] = result.code
    return result
  }

  /// The values of all leaves of a diagram, as 256 flags.
  package func leaves(of diagram: Diagram) -> [Bool] {
    var found = Array(repeating: false, count: 256)
    if let constant = diagram.constant { found[Int(constant)] = true }
    for node in nodes(below: diagram) {
      for cell in 0..<arities[level(node)] {
        if let constant = child(node, cell).constant { found[Int(constant)] = true }
      }
    }
    return found
  }

  /// For each level whether two of its cells lead to different bits while everything else stays the same.
  ///
  /// - Parameters:
  ///   - diagram: The diagram.
  ///   - isWanted: The levels to look at; false is returned for the others.
  ///   - alike: Bits between which no difference is made.
  package mutating func differing(
    in diagram: Diagram,
    at isWanted: [Bool],
    alike: UInt8 = 0
  ) throws(OutOfBudget) -> [Bool] {
    var isDiffering = Array(repeating: false, count: arities.count)
    var same = PairTable()
    for node in nodes(below: diagram) {
      let level = level(node)
      guard isWanted[level], !isDiffering[level] else { continue }
      isDiffering[level] = try differs(among: node, alike, &same)
    }
    return isDiffering
  }

  private mutating func differs(among node: Diagram, _ alike: UInt8, _ same: inout PairTable) throws(OutOfBudget)
    -> Bool
  {
    let arity = arities[level(node)]
    for first in 0..<arity {
      for second in first + 1..<max(first + 1, arity) {
        if try differ(child(node, first), child(node, second), alike, &same) { return true }
      }
    }
    return false
  }

  mutating func differ(
    _ first: Diagram,
    _ second: Diagram,
    _ alike: UInt8,
    _ same: inout PairTable
  ) throws(OutOfBudget) -> Bool {
    if first == second || first == .nowhere || second == .nowhere { return false }
    if let one = first.constant, let other = second.constant { return (one | other) & ~alike != 0 }
    let (low, high) = first.code < second.code ? (first, second) : (second, first)
    if same[low.code, high.code] != nil { return false }
    try step()
    let top = min(level(low), level(high))
    for cell in 0..<arities[top] {
      if try differ(child(low, at: top, cell), child(high, at: top, cell), alike, &same) { return true }
    }
    // Only pairs without a difference are remembered, for the search goes on behind a pair with one.
    same[low.code, high.code] = 0
    return false
  }
}
