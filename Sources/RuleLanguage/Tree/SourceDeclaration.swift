/// A cited document with its numbered statements.
package struct SourceDeclaration: Sendable, Equatable {
  package let name: Name
  package let title: Prose
  package let publisher: Prose?
  package let edition: Prose?
  package let link: Prose?
  package let digest: Prose?
  package let statements: [StatementDeclaration]
  package let place: Place

  package init(
    name: Name,
    title: Prose,
    publisher: Prose?,
    edition: Prose?,
    link: Prose?,
    digest: Prose?,
    statements: [StatementDeclaration],
    place: Place
  ) {
    self.name = name
    self.title = title
    self.publisher = publisher
    self.edition = edition
    self.link = link
    self.digest = digest
    self.statements = statements
    self.place = place
  }
}
