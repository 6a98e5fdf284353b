import RuleLanguage

/// A place in a text where a name stands for something.
package struct Occurrence: Sendable {
  package let place: Place
  package let symbol: Symbol
  package let isDeclaration: Bool
}
