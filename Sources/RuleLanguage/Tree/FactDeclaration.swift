/// One or several facts of the same type.
package struct FactDeclaration: Sendable, Equatable {
  package let names: [LabelledName]
  package let type: FactTypeDeclaration
  package let clauses: [FactClause]
  package let place: Place

  package init(names: [LabelledName], type: FactTypeDeclaration, clauses: [FactClause], place: Place) {
    self.names = names
    self.type = type
    self.clauses = clauses
    self.place = place
  }
}
