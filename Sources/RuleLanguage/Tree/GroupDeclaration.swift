/// A name for several values of one fact.
package struct GroupDeclaration: Sendable, Equatable {
  package let name: Name
  package let label: Prose?
  package let fact: Name
  package let members: [Name]
  package let place: Place

  package init(name: Name, label: Prose?, fact: Name, members: [Name], place: Place) {
    self.name = name
    self.label = label
    self.fact = fact
    self.members = members
    self.place = place
  }
}
