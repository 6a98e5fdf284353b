/// A reference to a source, or to one of its statements.
package struct Citation: Sendable, Equatable {
  package let source: Name
  package let statement: Name?
  package let evidence: Evidence?
  package let place: Place

  package init(source: Name, statement: Name?, evidence: Evidence?, place: Place) {
    self.source = source
    self.statement = statement
    self.evidence = evidence
    self.place = place
  }
}
