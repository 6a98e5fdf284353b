/// A fact that is worth asking for.
package struct MissingFact: Sendable, Equatable {
  package let fact: Int
  /// Whether the rule book requires the fact and neither the case nor anything else settles it.
  package let isRequired: Bool
  /// Whether the case's own value was set aside because it clashes with others.
  package let isSetAside: Bool
  /// The options that depend on it, alone or together with other facts, by index and in the order of the file.
  package let options: [Int]
  /// Whether it decides if the rule book speaks about the patient.
  package let decidesScope: Bool

  package init(fact: Int, isRequired: Bool, isSetAside: Bool, options: [Int], decidesScope: Bool) {
    self.fact = fact
    self.isRequired = isRequired
    self.isSetAside = isSetAside
    self.options = options
    self.decidesScope = decidesScope
  }
}
