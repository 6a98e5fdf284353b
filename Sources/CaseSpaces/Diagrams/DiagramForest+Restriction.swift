extension DiagramForest {
  /// What a diagram says where a level has one cell, for every cell of that level alike.
  package mutating func restricting(
    _ diagram: Diagram,
    _ level: Int,
    to cell: Int
  ) throws(OutOfBudget) -> Diagram {
    var known = PairTable()
    return try restricting(diagram, level, to: cell, &known)
  }

  private mutating func restricting(
    _ diagram: Diagram,
    _ level: Int,
    to cell: Int,
    _ known: inout PairTable
  ) throws(OutOfBudget) -> Diagram {
    let own = self.level(diagram)
    if own > level { return diagram }
    if own == level { return child(diagram, cell) }
    if let result = known[diagram.code, 0] { return Diagram(code: result) }
    try step()
    let result = try node(own) { (forest, part) throws(OutOfBudget) in
      try forest.restricting(forest.child(diagram, part), level, to: cell, &known)
    }
    known[diagram.code, 0] = result.code
    return result
  }
}
