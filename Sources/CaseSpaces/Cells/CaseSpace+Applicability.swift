extension CaseSpace {
  /// Where a fact has its own cells if it applies, and the cell *does not apply* if not.
  ///
  /// - Parameters:
  ///   - fact: A fact with a cell for not applying.
  ///   - applies: The completions in which the fact applies.
  ///   - forest: The forest to build in.
  package func applicability(
    of fact: Int,
    where applies: Diagram,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    guard let first = factLevels[fact].first else { return .everywhere }
    var absent =
      if let partition = partitions[fact] { try forest.test(first, partition.inapplicable) } else {
        try forest.test(first, 0b01)
      }
    let isGiven = try forest.complement(absent)
    for level in factLevels[fact].dropFirst().reversed() {
      absent = try forest.and(forest.test(level, 0b01), absent)
    }
    return try forest.or(forest.and(applies, isGiven), forest.and(forest.complement(applies), absent))
  }

  /// Whether a fact has a cell for not applying.
  package func canBeInapplicable(_ fact: Int) -> Bool {
    guard let first = factLevels[fact].first else { return false }
    if let partition = partitions[fact] { return partition.inapplicable != 0 }
    return levels[first].kind == .applicability
  }
}
