/// A treatment that rules can argue about.
package struct OptionDeclaration: Sendable, Equatable {
  package let name: Name
  package let label: Prose
  package let routes: [Prose]
  package let kinds: [Name]
  /// The name that it had in an earlier version.
  package let renamedFrom: Name?
  package let place: Place

  package init(
    name: Name,
    label: Prose,
    routes: [Prose],
    kinds: [Name],
    renamedFrom: Name? = nil,
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
