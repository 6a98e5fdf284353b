extension DiagramForest {
  /// The values below eight that a diagram takes on a set, as a mask with one bit per value.
  ///
  /// - Parameters:
  ///   - diagram: A diagram whose values are all below eight.
  ///   - set: The completions to look at.
  package mutating func values(of diagram: Diagram, on set: Diagram) throws(OutOfBudget) -> UInt8 {
    var found: UInt8 = 0
    var seen = PairTable()
    try collect(diagram, set, &found, &seen)
    return found
  }

  private mutating func collect(
    _ diagram: Diagram,
    _ set: Diagram,
    _ found: inout UInt8,
    _ seen: inout PairTable
  ) throws(OutOfBudget) {
    if set == .nowhere { return }
    if let constant = diagram.constant {
      // A set that is not `nowhere` has a completion, since equal nodes are one node.
      found |= 1 << (constant & 7)
      return
    }
    if seen[diagram.code, set.code] != nil { return }
    seen[diagram.code, set.code] = 0
    try step()
    let top = min(level(diagram), level(set))
    for cell in 0..<arities[top] {
      try collect(child(diagram, at: top, cell), child(set, at: top, cell), &found, &seen)
    }
  }

  /// Whether a condition holds on all, some or none of the completions of a set that is not empty.
  package mutating func truth(of condition: Diagram, on set: Diagram) throws(OutOfBudget) -> Truth {
    // The leaves 0 and 255 count as the values 0 and 7.
    switch try values(of: condition, on: set) {
    case 1 << 7: .holds
    case 1 << 0: .fails
    default: .open
    }
  }
}
