/// A name with the words that people read for it.
package struct LabelledName: Sendable, Equatable {
  package let name: Name
  package let label: Prose

  package init(name: Name, label: Prose) {
    self.name = name
    self.label = label
  }
}
