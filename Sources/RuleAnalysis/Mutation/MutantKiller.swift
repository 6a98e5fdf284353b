import RuleBooks

/// A case that the rule file answers as expected and some mutants do not.
package struct MutantKiller: Sendable {
  package let bookCase: BookCase
  /// The mutants that it kills, by index.
  package let kills: [Int]
}
