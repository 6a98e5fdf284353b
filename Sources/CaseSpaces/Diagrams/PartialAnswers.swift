/// The bits that can still be reached after any part of the open questions has been answered.
///
/// Every level gets one more cell, *unanswered*, whose part gathers the parts of all other cells. A path through the
/// diagram is then a partial set of answers, and its leaf is what these answers leave open. A fact of several levels is
/// answered as a whole or not at all, so only its first level has the additional cell and choosing it passes the others by.
package struct PartialAnswers {
  private var forest: DiagramForest
  private let nodesByLevel: [[Diagram]]
  private let space: CaseSpace
  private let canStayOpen: [Bool]
  /// Bits that are one outcome where no other can be reached.
  private let alike: UInt8

  /// - Parameters:
  ///   - diagram: The bits reached in each completion; 0 where there is no completion.
  ///   - source: The forest of the diagram.
  ///   - space: The case space.
  ///   - alike: Bits that are one outcome where no other can be reached.
  ///   - canStayOpen: For each fact whether it needs the additional cell; the others are always answered.
  package init(
    _ diagram: Diagram,
    in source: DiagramForest,
    _ space: CaseSpace,
    alike: UInt8,
    canStayOpen: [Bool],
    budget: Budget
  ) throws(OutOfBudget) {
    var arities: [Int] = []
    for (level, description) in space.levels.enumerated() {
      let isFirst = space.factLevels[description.fact].lowerBound == level
      arities.append(description.arity + (isFirst && canStayOpen[description.fact] ? 1 : 0))
    }
    var builder = Builder(
      source: source,
      space: space,
      forest: DiagramForest(arities: arities, budget: budget)
    )
    let root = try builder.extended(diagram)
    forest = builder.forest
    nodesByLevel = forest.nodesByLevel(below: root)
    self.space = space
    self.canStayOpen = canStayOpen
    self.alike = alike
  }

  private struct Builder {
    let source: DiagramForest
    let space: CaseSpace
    var forest: DiagramForest
    private var outside = PairTable()
    private var inside = PairTable()
    private var unanswered = PairTable()

    init(source: DiagramForest, space: CaseSpace, forest: DiagramForest) {
      self.source = source
      self.space = space
      self.forest = forest
    }

    /// The extension of a diagram whose fact has no answer yet.
    mutating func extended(_ diagram: Diagram) throws(OutOfBudget) -> Diagram {
      if diagram.isLeaf { return diagram }
      if let result = outside[diagram.code, 0] { return Diagram(code: result) }
      try forest.step()
      let levels = space.factLevels[space.levels[source.level(diagram)].fact]
      let first = levels.lowerBound
      var parts: [Diagram] = []
      for cell in 0..<source.arities[first] {
        let child = source.child(diagram, at: first, cell)
        parts.append(try levels.count == 1 ? extended(child) : answered(child, levels))
      }
      if forest.arities[first] > source.arities[first] {
        if levels.count == 1 {
          parts.append(try forest.union(of: parts))
        } else {
          parts.append(try open(diagram, levels))
        }
      }
      let result = try forest.node(first) { (_, cell) throws(OutOfBudget) in parts[cell] }
      outside[diagram.code, 0] = result.code
      return result
    }

    /// The extension of a diagram within the levels of a fact that is being answered.
    private mutating func answered(_ diagram: Diagram, _ levels: Range<Int>) throws(OutOfBudget) -> Diagram {
      let own = source.level(diagram)
      guard levels.contains(own) else { return try extended(diagram) }
      if let result = inside[diagram.code, 0] { return Diagram(code: result) }
      try forest.step()
      var parts: [Diagram] = []
      for cell in 0..<source.arities[own] { parts.append(try answered(source.child(diagram, cell), levels)) }
      // The first level cannot be met again inside, so that every part has its source's arity here.
      let result = try forest.node(own) { (_, cell) throws(OutOfBudget) in parts[cell] }
      inside[diagram.code, 0] = result.code
      return result
    }

    /// All that the answers to a fact of several levels lead to, taken together.
    private mutating func open(_ diagram: Diagram, _ levels: Range<Int>) throws(OutOfBudget) -> Diagram {
      let own = source.level(diagram)
      guard levels.contains(own) else { return try extended(diagram) }
      if let result = unanswered[diagram.code, 0] { return Diagram(code: result) }
      try forest.step()
      var result = Diagram.nowhere
      for cell in 0..<source.arities[own] {
        result = try forest.or(result, open(source.child(diagram, cell), levels))
      }
      unanswered[diagram.code, 0] = result.code
      return result
    }
  }

  /// Whether after some answers to other facts some answer to this one strictly narrows what can be reached.
  package mutating func canNarrow(_ fact: Int) throws(OutOfBudget) -> Bool {
    let levels = space.factLevels[fact]
    guard let first = levels.first, canStayOpen[fact] else { return false }
    var seen = PairTable()
    for node in nodesByLevel[first] {
      let open = forest.child(node, space.levels[first].arity)
      for cell in 0..<space.levels[first].arity {
        if try narrows(forest.child(node, cell), open, levels, &seen) { return true }
      }
    }
    return false
  }

  /// Whether somewhere below the first diagram is possible and has fewer bits than the second.
  private mutating func narrows(
    _ answer: Diagram,
    _ open: Diagram,
    _ levels: Range<Int>,
    _ seen: inout PairTable
  ) throws(OutOfBudget) -> Bool {
    if answer == open || answer == .nowhere { return false }
    if answer.isLeaf, let reachable = open.constant { return reachable & ~alike != 0 }
    if seen[answer.code, open.code] != nil { return false }
    seen[answer.code, open.code] = 0
    try forest.step()
    let top = min(forest.level(answer), forest.level(open))
    for cell in 0..<forest.arities[top] {
      let below = forest.child(answer, at: top, cell)
      // The levels of the fact itself belong to its answer; what it left open has passed them by.
      let openBelow = levels.contains(top) ? open : forest.child(open, at: top, cell)
      if try narrows(below, openBelow, levels, &seen) { return true }
    }
    return false
  }
}
