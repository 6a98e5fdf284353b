import RuleLanguage

/// A rule that a case expects to hold, and how it is to argue; everything is meant by index.
package struct ExpectedRule: Sendable, Equatable {
  package let rule: Int
  /// nil where the strength does not matter.
  package let strength: Strength?
  /// Intents that the rule must have; it may have more.
  package let intents: [Int]

  package init(_ rule: Int, strength: Strength? = nil, intents: [Int] = []) {
    self.rule = rule
    self.strength = strength
    self.intents = intents
  }
}
