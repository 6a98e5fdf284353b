import RuleLanguage

/// A name for several values of one fact.
package struct ValueGroup: Sendable {
  package let name: String
  package let label: String?
  package let fact: Int
  package let values: UInt64
  package let place: Place

  package init(name: String, label: String?, fact: Int, values: UInt64, place: Place) {
    self.name = name
    self.label = label
    self.fact = fact
    self.values = values
    self.place = place
  }
}
