import RuleBooks

/// The fewest changes of a case that make an option a candidate, or stop it being one.
package struct Change: Sendable {
  package enum Goal: Sendable, Equatable {
    case candidate
    case notCandidate
  }

  /// One way to reach the goal.
  package struct Alternative: Sendable, Equatable {
    /// The changed facts in the order of the file.
    package let changes: [Target]
    /// What must besides be the answer to facts that the case leaves open.
    package let conditions: [Target]
  }

  /// What a fact becomes.
  package struct Target: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
      /// Any one of these values.
      case values(UInt64)
      /// Any number between two grid indices; `nearest` is the one closest to what the case says.
      case range(low: Int, high: Int, nearest: Int)
      /// Members that come into the set and members that leave it.
      case members(present: UInt64, absent: UInt64)
      case inapplicable
    }

    package let fact: Int
    package let value: Value

    package init(fact: Int, value: Value) {
      self.fact = fact
      self.value = value
    }
  }

  package let option: Int
  /// The verdict as the case stands.
  package let verdict: Verdict
  package let goal: Goal
  /// The ways that need the fewest changes, nearest first; empty where nothing that may change leads to the goal.
  package let alternatives: [Alternative]
  /// Whether every way with the fewest changes is listed.
  package let isComplete: Bool
  /// Whether the budget ran out before the answer was known.
  package let isUndecided: Bool
}
