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
  private var nodes = NodeTable()
  /// The parts of nodes under way, those of the innermost one last.
  private var parts: [Diagram] = []
  private var conjunctions = PairTable()
  private var disjunctions = PairTable()
  private var differences = PairTable()
  private var budget: Budget
  /// The number of steps of the query under way.
  package private(set) var steps = 0
  private var nodeLimit: Int

  package init(arities: [Int], budget: Budget = .standard) {
    self.arities = arities
    self.budget = budget
    nodeLimit = budget.nodes
  }

  /// Starts a new query with a fresh budget.
  package mutating func begin(_ budget: Budget) {
    self.budget = budget
    steps = 0
    nodeLimit = min(nodes.count + budget.nodes, Self.mostNodes)
    // A query that ran out of budget has left some.
    parts.removeAll(keepingCapacity: true)
  }

  /// The number of branching nodes made so far.
  package var nodeCount: Int { nodes.count }

  mutating func step() throws(OutOfBudget) {
    steps += 1
    if steps > budget.steps { throw OutOfBudget() }
  }

  // MARK: Nodes

  /// The level on which a diagram branches first; the number of levels for a constant.
  package func level(_ diagram: Diagram) -> Int {
    diagram.isLeaf ? arities.count : nodes.level(at: diagram.place)
  }

  /// The part of a branching diagram that belongs to a cell of its level.
  package func child(_ diagram: Diagram, _ cell: Int) -> Diagram {
    nodes.part(at: diagram.place, cell)
  }

  /// The part of a diagram for a cell of any level not below its own.
  package func child(_ diagram: Diagram, at level: Int, _ cell: Int) -> Diagram {
    self.level(diagram) == level ? child(diagram, cell) : diagram
  }

  /// The diagram that branches on a level into the parts that a body gives for its cells, from the first to the last.
  ///
  /// - Parameters:
  ///   - level: The level.
  ///   - part: Gives the part of a cell, and may build in the forest that it is handed.
  @inline(__always)
  package mutating func node(
    _ level: Int,
    part: (inout DiagramForest, Int) throws(OutOfBudget) -> Diagram
  ) throws(OutOfBudget) -> Diagram {
    let start = parts.count
    for cell in 0..<arities[level] {
      let next = try part(&self, cell)
      parts.append(next)
    }
    return try node(level, from: start)
  }

  /// The diagram whose parts are the last ones under way.
  private mutating func node(_ level: Int, from start: Int) throws(OutOfBudget) -> Diagram {
    defer { parts.removeLast(parts.count - start) }
    guard start < parts.count else { return .nowhere }
    let first = parts[start]
    var isUniform = true
    for position in start + 1..<parts.count where parts[position] != first {
      isUniform = false
      break
    }
    if isUniform { return first }
    return Diagram(place: try nodes.place(of: level, parts, from: start, limit: nodeLimit))
  }

  /// The set of completions whose cell on a level is one of the given ones, as a mask of cells.
  package mutating func test(_ level: Int, _ cells: UInt64) throws(OutOfBudget) -> Diagram {
    try node(level) { (_, cell) throws(OutOfBudget) in cells >> UInt64(cell) & 1 == 1 ? .everywhere : .nowhere }
  }

  // MARK: Operations

  /// What an operation makes of two diagrams, as it makes it of their parts.
  @inline(__always)
  private mutating func combining(
    _ first: Diagram,
    _ second: Diagram,
    _ operation: (inout DiagramForest, Diagram, Diagram) throws(OutOfBudget) -> Diagram
  ) throws(OutOfBudget) -> Diagram {
    try step()
    let top = min(level(first), level(second))
    return try node(top) { (forest, cell) throws(OutOfBudget) in
      try operation(&forest, forest.child(first, at: top, cell), forest.child(second, at: top, cell))
    }
  }

  /// The bits that two diagrams share everywhere; for sets their intersection.
  package mutating func and(_ first: Diagram, _ second: Diagram) throws(OutOfBudget) -> Diagram {
    if first == second || second == .everywhere { return first }
    if first == .everywhere { return second }
    if first == .nowhere || second == .nowhere { return .nowhere }
    if let a = first.constant, let b = second.constant { return Diagram(constant: a & b) }
    let (low, high) = first.code < second.code ? (first, second) : (second, first)
    if let known = conjunctions[low.code, high.code] { return Diagram(code: known) }
    let result = try combining(low, high) { (forest, low, high) throws(OutOfBudget) in try forest.and(low, high) }
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
    let result = try combining(low, high) { (forest, low, high) throws(OutOfBudget) in try forest.or(low, high) }
    disjunctions[low.code, high.code] = result.code
    return result
  }

  /// The completions of one set that are not in another.
  package mutating func difference(_ set: Diagram, _ other: Diagram) throws(OutOfBudget) -> Diagram {
    if set == .nowhere || other == .everywhere || set == other { return .nowhere }
    if other == .nowhere { return set }
    if let known = differences[set.code, other.code] { return Diagram(code: known) }
    let result = try combining(set, other) { (forest, set, other) throws(OutOfBudget) in
      try forest.difference(set, other)
    }
    differences[set.code, other.code] = result.code
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
    let result = try node(top) { (forest, cell) throws(OutOfBudget) in
      try forest.mapping(forest.child(diagram, cell), value, &known)
    }
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
    differences = PairTable()
  }
}
