/// `narrow fact NAME: type`: a layer takes fewer values of a fact than the files below it.
package struct FactNarrowing: Sendable, Equatable {
  package let fact: Name
  package let type: FactTypeDeclaration
  package let place: Place

  package init(fact: Name, type: FactTypeDeclaration, place: Place) {
    self.fact = fact
    self.type = type
    self.place = place
  }
}
