import RuleLanguage

/// A named, typed, finite question about a patient.
package struct Fact: Sendable {
  package let name: String
  package let label: String
  package let type: FactType
  /// Further keys accepted at entry.
  package let keys: [String]
  package internal(set) var requirement: Requirement?
  /// Whether `change` must leave it alone.
  package let isFixed: Bool
  /// Where the fact applies; nil where it always does.
  package internal(set) var onlyWhen: Formula?
  /// The interview's question.
  package let ask: String?
  package let readings: [Reading]
  /// The name that it had in an earlier version.
  package let renamedFrom: String?
  package let place: Place

  package init(
    name: String,
    label: String,
    type: FactType,
    keys: [String],
    requirement: Requirement?,
    isFixed: Bool,
    onlyWhen: Formula?,
    ask: String?,
    readings: [Reading],
    renamedFrom: String? = nil,
    place: Place
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.keys = keys
    self.requirement = requirement
    self.isFixed = isFixed
    self.onlyWhen = onlyWhen
    self.ask = ask
    self.readings = readings
    self.renamedFrom = renamedFrom
    self.place = place
  }
}
