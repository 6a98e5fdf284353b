import RuleLanguage

/// A test of a definition by cases.
package struct DefinitionTest: Sendable {
  package let definition: Int
  /// The values accepted, by index; `is not` is stored as the other values.
  package let values: UInt64
  package let wording: String
  package let place: Place

  package init(definition: Int, values: UInt64, wording: String, place: Place) {
    self.definition = definition
    self.values = values
    self.wording = wording
    self.place = place
  }
}
