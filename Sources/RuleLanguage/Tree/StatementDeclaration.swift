/// One numbered statement of a source, and the options that it informs without arguing.
package struct StatementDeclaration: Sendable, Equatable {
  package let id: Name
  package let text: Prose
  package let informs: OptionScope?
  package let place: Place

  package init(id: Name, text: Prose, informs: OptionScope?, place: Place) {
    self.id = id
    self.text = text
    self.informs = informs
    self.place = place
  }
}
