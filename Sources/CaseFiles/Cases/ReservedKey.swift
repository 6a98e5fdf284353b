/// A key that says something of the case itself and not of a fact.
package enum ReservedKey: String, Sendable, CaseIterable {
  case id
  case title
  case note
  case date
  case decision
  case reason
  /// The object that holds the facts, where they stand apart.
  case facts
}
