/// A value of a fact, with the words that mean it at entry.
package struct FactValue: Sendable, Equatable {
  package let name: String
  package let label: String?
  package let synonyms: [String]
  /// The name that it had in an earlier version.
  package let renamedFrom: String?

  package init(name: String, label: String?, synonyms: [String], renamedFrom: String? = nil) {
    self.name = name
    self.label = label
    self.synonyms = synonyms
    self.renamedFrom = renamedFrom
  }

  /// The two values of a yes-or-no fact, at the indices 0 and 1.
  package static let noAndYes = [
    FactValue(name: "no", label: nil, synonyms: ["false", "n"]),
    FactValue(name: "yes", label: nil, synonyms: ["true", "y"]),
  ]
}
