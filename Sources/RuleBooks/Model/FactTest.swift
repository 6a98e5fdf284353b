import RuleLanguage

/// A test of one fact.
package struct FactTest: Sendable {
  /// The cells for which a test is true; a fact that does not apply fails every one but `isEmpty`.
  package enum Accepted: Sendable, Equatable {
    /// One of these values of a yes-or-no, one-of or in-order fact.
    case values(UInt64)
    /// A number between two grid indices, both included.
    case range(low: Int, high: Int)
    /// Any of these members is in the set.
    case includesAny(UInt64)
    /// All of these members are in the set.
    case includesAll(UInt64)
    /// The set is exactly this one.
    case exactly(UInt64)
    /// The set is empty.
    case isEmpty
  }

  package let fact: Int
  package let accepted: Accepted
  /// Whether the test is the opposite of what is accepted, as in `is not`; true where the fact does not apply.
  package let isNegated: Bool
  /// The groups that the test names, by index.
  package let groups: [Int]
  /// The test as the rule file words it, in canonical spacing.
  package let wording: String
  package let place: Place

  package init(
    fact: Int,
    accepted: Accepted,
    isNegated: Bool,
    groups: [Int] = [],
    wording: String,
    place: Place
  ) {
    self.fact = fact
    self.accepted = accepted
    self.isNegated = isNegated
    self.groups = groups
    self.wording = wording
    self.place = place
  }
}
