import RuleLanguage

/// A cited document.
package struct Source: Sendable {
  package let name: String
  package let title: String
  package let publisher: String?
  package let edition: String?
  package let link: String?
  package let digest: String?
  package let statements: [Statement]
  package let place: Place

  package init(
    name: String,
    title: String,
    publisher: String?,
    edition: String?,
    link: String?,
    digest: String?,
    statements: [Statement],
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
