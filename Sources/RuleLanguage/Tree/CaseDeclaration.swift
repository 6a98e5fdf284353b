/// A patient with the expected answer: a test, a teaching scenario and documentation at once.
package struct CaseDeclaration: Sendable, Equatable {
  package let title: Prose
  package let note: Prose?
  package let givens: [GivenDeclaration]
  package let outcomes: [OutcomeDeclaration]
  package let place: Place

  package init(
    title: Prose,
    note: Prose?,
    givens: [GivenDeclaration],
    outcomes: [OutcomeDeclaration],
    place: Place
  ) {
    self.title = title
    self.note = note
    self.givens = givens
    self.outcomes = outcomes
    self.place = place
  }
}
