/// A rule that an expectation names behind `by`, and how it is to argue: `surgery.3 strongly to cure`.
package struct RuleMention: Sendable, Equatable {
  package let id: Name
  /// `strongly`, `plainly` or `weakly`; nil where the strength does not matter.
  package let strength: Strength?
  /// Intents that the rule must have; it may have more.
  package let intents: [Name]

  package init(id: Name, strength: Strength? = nil, intents: [Name] = []) {
    self.id = id
    self.strength = strength
    self.intents = intents
  }
}

extension Strength {
  /// The word by which an expectation names it.
  package var word: String {
    switch self {
    case .weak: "weakly"
    case .plain: "plainly"
    case .strong: "strongly"
    }
  }
}
