/// A smallest set of facts that cannot all be as the case says.
package struct Conflict: Sendable, Equatable {
  /// What makes a combination impossible.
  package enum Reason: Sendable, Hashable {
    /// An `impossible`, by index.
    case constraint(Int)
    /// The fact, by index, is given where its `only when` says that it cannot apply.
    case applicability(Int)
  }

  package let facts: [Int]
  package let reasons: [Reason]

  package init(facts: [Int], reasons: [Reason]) {
    self.facts = facts
    self.reasons = reasons
  }
}
