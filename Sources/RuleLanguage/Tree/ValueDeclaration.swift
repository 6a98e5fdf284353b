/// A value of a fact with its label and the synonyms accepted at entry.
package struct ValueDeclaration: Sendable, Equatable {
  package let name: Name
  package let label: Prose?
  package let synonyms: [Word]
  /// The name that it had in an earlier version.
  package let renamedFrom: Name?

  package init(name: Name, label: Prose?, synonyms: [Word], renamedFrom: Name? = nil) {
    self.name = name
    self.label = label
    self.synonyms = synonyms
    self.renamedFrom = renamedFrom
  }
}
