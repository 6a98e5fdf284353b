/// Why and when a case should say something of a fact.
package struct Requirement: Sendable {
  /// The fact is required unless this is known to fail; nil where it always is.
  package let condition: Formula?
  package let reference: Reference?

  package init(condition: Formula?, reference: Reference?) {
    self.condition = condition
    self.reference = reference
  }
}
