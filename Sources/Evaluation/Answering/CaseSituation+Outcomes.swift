import CaseSpaces
import RuleBooks

extension CaseSituation {
  /// The statuses of an option on the completions, one bit each; 0 where there is no completion.
  ///
  /// - Parameter sums: The option's arguments added up, within the box of the case.
  mutating func outcomes(ofSums sums: Diagram) throws(OutOfBudget) -> Diagram {
    try forest.and(completions, forest.mapping(sums) { StatusSet.status(ofArguments: $0) })
  }

  /// Whether the book speaks of each possible completion: 1 where it does not, 2 where it does, 0 where there is none.
  mutating func scopeOutcomes() throws(OutOfBudget) -> Diagram {
    let covered = try confined(engine.coverage)
    return try forest.and(everyCompletion, forest.mapping(covered) { value in value == 0 ? 1 : 2 })
  }
}
