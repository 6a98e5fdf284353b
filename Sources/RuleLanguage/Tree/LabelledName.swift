/// A name with the words that people read for it.
package struct LabelledName: Sendable, Equatable {
  package let name: Name
  package let label: Prose
  /// The name that it had in an earlier version.
  package let renamedFrom: Name?

  package init(name: Name, label: Prose, renamedFrom: Name? = nil) {
    self.name = name
    self.label = label
    self.renamedFrom = renamedFrom
  }
}
