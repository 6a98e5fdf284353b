/// A test of one fact or definition.
package struct Atom: Sendable, Equatable {
  package let subject: Name
  package let test: AtomTest
  package let place: Place

  package init(subject: Name, test: AtomTest, place: Place) {
    self.subject = subject
    self.test = test
    self.place = place
  }
}
