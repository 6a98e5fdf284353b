import RuleLanguage

/// A checked condition.
package indirect enum Formula: Sendable {
  case always
  case test(FactTest)
  /// A definition that is a condition.
  case definition(Int, Place)
  /// A definition by cases that has one of these values.
  case definitionIs(DefinitionTest)
  case not(Formula)
  case all([Formula])
  case any([Formula])
  case none([Formula])
  case atLeast(Int, [Formula])
}
