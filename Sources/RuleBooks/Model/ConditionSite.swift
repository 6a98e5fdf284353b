/// Where a condition stands in a rule book; declarations are meant by index.
package enum ConditionSite: Sendable, Hashable {
  case rule(Int)
  /// A definition that is a condition.
  case definition(Int)
  /// One value of a definition by cases.
  case branch(definition: Int, value: Int)
  case impossible(Int)
  case question(Int)
  case coverage(Int)
  /// A fact's `required when`.
  case requirement(fact: Int)
  /// A fact's `only when`.
  case applicability(fact: Int)
}
