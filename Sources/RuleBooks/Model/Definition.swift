import RuleLanguage

/// A checked abbreviation.
package struct Definition: Sendable {
  package enum Body: Sendable {
    case condition(Formula)
    case cases(Cases)
  }

  /// A definition by cases: value `i` applies where `conditions[i]` holds; `otherwise` applies where none does.
  package struct Cases: Sendable {
    package let isOrdered: Bool
    package let values: [String]
    /// One condition per value; nil for the value that has none of its own.
    package internal(set) var conditions: [Formula?]
    package let otherwise: Int?
    /// Where each value's condition stands.
    package let places: [Place]

    package init(isOrdered: Bool, values: [String], conditions: [Formula?], otherwise: Int?, places: [Place]) {
      self.isOrdered = isOrdered
      self.values = values
      self.conditions = conditions
      self.otherwise = otherwise
      self.places = places
    }
  }

  package let name: String
  package let label: String
  package internal(set) var body: Body
  /// The name that it had in an earlier version.
  package let renamedFrom: String?
  package let place: Place

  package init(name: String, label: String, body: Body, renamedFrom: String? = nil, place: Place) {
    self.name = name
    self.label = label
    self.body = body
    self.renamedFrom = renamedFrom
    self.place = place
  }
}
