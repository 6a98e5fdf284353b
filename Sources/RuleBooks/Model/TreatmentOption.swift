import RuleLanguage

/// A treatment that rules argue about.
package struct TreatmentOption: Sendable {
  package let name: String
  package let label: String
  package let routes: [String]
  package let kinds: [String]
  /// The name that it had in an earlier version.
  package let renamedFrom: String?
  package let place: Place

  package init(
    name: String,
    label: String,
    routes: [String],
    kinds: [String],
    renamedFrom: String? = nil,
    place: Place
  ) {
    self.name = name
    self.label = label
    self.routes = routes
    self.kinds = kinds
    self.renamedFrom = renamedFrom
    self.place = place
  }
}
