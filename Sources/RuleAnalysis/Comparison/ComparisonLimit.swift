import CaseSpaces

/// Why two rule books cannot be compared as a whole.
package enum ComparisonLimit: Error, Sendable, Equatable {
  /// Their conditions together cut the facts more finely than a case space can hold.
  case space(CaseSpaceLimit)
  /// What is possible or in scope could not be decided within the budget.
  case budget
}
