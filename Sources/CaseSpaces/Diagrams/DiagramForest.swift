/// Decision diagrams over the levels of a case space, sharing equal parts.
///
/// A node branches on one level, with one child per cell; levels grow from the root to the leaves, equal nodes are one
/// node, and a node whose children are all the same does not exist (Bryant 1986; with several values a level, Srinivasan
/// et al. 1990). Every operation counts its steps and throws when the budget is spent.
package struct DiagramForest: Sendable {
  /// The most nodes of a forest, whatever the budgets of its queries: about 200 MB.
  package static let mostNodes = 4_000_000
  /// The number of cells of each level.
  package let arities: [Int]
  private var nodeLevels: [Int32] = []
  private var firstChildren: [Int32] = []
  private var children: [Int32] = []
  private var uniqueSlots: [Int32]
  private var conjunctions = PairTable()
  private var disjunctions = PairTable()
  private var budget: Budget
  /// The number of steps of the query under way.
  package private(set) var steps = 0
  private var nodeLimit: Int

  package init(arities: [Int], budget: Budget = .standard) {
    self.arities = arities
    self.budget = budget
    nodeLimit = budget.nodes
    uniqueSlots = Array(repeating: -1, count: 256)
  }

  /// Starts a new query with a fresh budget.
  package mutating func begin(_ budget: Budget) {
    self.budget = budget
    steps = 0
    nodeLimit = min(nodeLevels.count + budget.nodes, Self.mostNodes)
  }

  /// The number of branching nodes made so far.
  package var nodeCount: Int { nodeLevels.count }

  mutating func step() throws(OutOfBudget) {
    steps += 1
    if steps > budget.steps { throw OutOfBudget() }
  }

  // MARK: Nodes

  /// The level on which a diagram branches first; the number of levels for a constant.
  package func level(_ diagram: Diagram) -> Int {
    diagram.isLeaf ? arities.count : Int(nodeLevels[Int(diagram.code) - 256])
  }

  /// The part of a branching diagram that belongs to a cell of its level.
  package func child(_ diagram: Diagram, _ cell: Int) -> Diagram {
    Diagram(code: children[Int(firstChildren[Int(diagram.code) - 256]) + cell])
  }

  /// The part of a diagram for a cell of any level not below its own.
  package func child(_ diagram: Diagram, at level: Int, _ cell: Int) -> Diagram {
    self.level(diagram) == level ? child(diagram, cell) : diagram
  }

  /// The diagram that branches on a level into the given parts, one per cell.
  package mutating func node(_ level: Int, _ parts: [Diagram]) throws(OutOfBudget) -> Diagram {
    guard let first = parts.first else { return .nowhere }
    var isUniform = true
    for part in parts where part != first {
      isUniform = false
      break
    }
    if isUniform { return first }
    var hash = UInt64(truncatingIfNeeded: level) &* 0x9E37_79B9_7F4A_7C15
    for part in parts {
      hash = (hash ^ UInt64(UInt32(bitPattern: part.code))) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 29
    }
    let mask = uniqueSlots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 8) & mask
    while uniqueSlots[slot] >= 0 {
      let existing = Int(uniqueSlots[slot])
      if Int(nodeLevels[existing]) == level {
        let start = Int(firstChildren[existing])
        var isSame = true
        for (offset, part) in parts.enumerated() where children[start + offset] != part.code {
          isSame = false
          break
        }
        if isSame { return Diagram(code: Int32(existing + 256)) }
      }
      slot = (slot + 1) & mask
    }
    if nodeLevels.count >= nodeLimit { throw OutOfBudget() }
    let position = nodeLevels.count
    nodeLevels.append(Int32(level))
    firstChildren.append(Int32(children.count))
    for part in parts { children.append(part.code) }
    uniqueSlots[slot] = Int32(position)
    if nodeLevels.count * 2 > uniqueSlots.count { growUniqueSlots() }
    return Diagram(code: Int32(position + 256))
  }

  private mutating func growUniqueSlots() {
    let mask = uniqueSlots.count * 2 - 1
    uniqueSlots = Array(repeating: -1, count: mask + 1)
    for position in nodeLevels.indices {
      var hash = UInt64(truncatingIfNeeded: Int(nodeLevels[position])) &* 0x9E37_79B9_7F4A_7C15
      let start = Int(firstChildren[position])
      for offset in start..<start + arities[Int(nodeLevels[position])] {
        hash = (hash ^ UInt64(UInt32(bitPattern: children[offset]))) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 29
      }
      var slot = Int(truncatingIfNeeded: hash >> 8) & mask
      while uniqueSlots[slot] >= 0 { slot = (slot + 1) & mask }
      uniqueSlots[slot] = Int32(position)
    }
  }

  /// The set of completions whose cell on a level is one of the given ones, as a mask of cells.
  package mutating func test(_ level: Int, _ cells: UInt64) throws(OutOfBudget) -> Diagram {
    var parts: [Diagram] = []
    for cell in 0..<arities[level] {
      parts.append(cells >> UInt64(cell) & 1 == 1 ? .everywhere : .nowhere)
    }
    return try node(level, parts)
  }

  // MARK: Operations

  /// The bits that two diagrams share everywhere; for sets their intersection.
  package mutating func and(_ first: Diagram, _ second: Diagram) throws(OutOfBudget) -> Diagram {
    if first == second || second == .everywhere { return first }
    if first == .everywhere { return second }
    if first == .nowhere || second == .nowhere { return .nowhere }
    if let a = first.constant, let b = second.constant { return Diagram(constant: a & b) }
    let (low, high) = first.code < second.code ? (first, second) : (second, first)
    if let known = conjunctions[low.code, high.code] { return Diagram(code: known) }
    try step()
    let top = min(level(low), level(high))
    var parts: [Diagram] = []
    parts.reserveCapacity(arities[top])
    for cell in 0..<arities[top] {
      parts.append(try and(child(low, at: top, cell), child(high, at: top, cell)))
    }
    let result = try node(top, parts)
    conjunctions[low.code, high.code] = result.code
    return result
  }

  /// The bits that either of two diagrams has; for sets their union.
  package mutating func or(_ first: Diagram, _ second: Diagram) throws(OutOfBudget) -> Diagram {
    if first == second || second == .nowhere { return first }
    if first == .nowhere { return second }
    if first == .everywhere || second == .everywhere { return .everywhere }
    if let a = first.constant, let b = second.constant { return Diagram(constant: a | b) }
    let (low, high) = first.code < second.code ? (first, second) : (second, first)
    if let known = disjunctions[low.code, high.code] { return Diagram(code: known) }
    try step()
    let top = min(level(low), level(high))
    var parts: [Diagram] = []
    parts.reserveCapacity(arities[top])
    for cell in 0..<arities[top] {
      parts.append(try or(child(low, at: top, cell), child(high, at: top, cell)))
    }
    let result = try node(top, parts)
    disjunctions[low.code, high.code] = result.code
    return result
  }

  /// The diagram with every value replaced.
  package mutating func mapping(
    _ diagram: Diagram,
    _ value: (UInt8) -> UInt8
  ) throws(OutOfBudget) -> Diagram {
    var known = PairTable()
    return try mapping(diagram, value, &known)
  }

  private mutating func mapping(
    _ diagram: Diagram,
    _ value: (UInt8) -> UInt8,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Diagram {
    if let constant = diagram.constant { return Diagram(constant: value(constant)) }
    if let result = known[diagram.code, 0] { return Diagram(code: result) }
    try step()
    let top = level(diagram)
    var parts: [Diagram] = []
    parts.reserveCapacity(arities[top])
    for cell in 0..<arities[top] {
      parts.append(try mapping(child(diagram, cell), value, &known))
    }
    let result = try node(top, parts)
    known[diagram.code, 0] = result.code
    return result
  }

  /// The completions that are not in a set.
  package mutating func complement(_ set: Diagram) throws(OutOfBudget) -> Diagram {
    try mapping(set) { value in ~value }
  }
}

extension DiagramForest {
  /// Lets go of remembered results, so that copies of the forest are cheap.
  package mutating func forgetResults() {
    conjunctions = PairTable()
    disjunctions = PairTable()
  }
}
