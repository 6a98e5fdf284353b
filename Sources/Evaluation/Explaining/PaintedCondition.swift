import CaseSpaces
import RuleBooks

/// A condition with the truth of each of its parts over the completions of a case.
package struct PaintedCondition: Sendable {
  package enum Kind: Sendable {
    case always
    case test(FactTest)
    /// A definition that is a condition, by index; its one part is the condition.
    case definition(Int)
    /// A test of a definition by cases; its parts are the conditions of the accepted values.
    case definitionIs(DefinitionTest)
    case not
    case all
    case any
    case none
    case atLeast(Int)
  }

  package let kind: Kind
  package let truth: Truth
  package let parts: [PaintedCondition]
}
