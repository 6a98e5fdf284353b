import RuleBooks

/// A fact of a patient of which something else is known than before.
package struct FactChange: Sendable, Equatable {
  /// The fact, by index.
  package let fact: Int
  package let before: Knowledge
  package let after: Knowledge
  /// Whether nobody said so: it follows from what was said of other facts.
  package let isFollowing: Bool

  package init(fact: Int, before: Knowledge, after: Knowledge, isFollowing: Bool) {
    self.fact = fact
    self.before = before
    self.after = after
    self.isFollowing = isFollowing
  }
}
