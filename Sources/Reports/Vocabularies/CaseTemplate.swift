import RuleBooks

/// A case to be filled in: every fact of a rule book, in the order of the file.
package struct CaseTemplate: Sendable {
  private let book: RuleBook
  private let showsLabels: Bool

  /// - Parameter showsLabels: Whether the labels stand where the values would, to be read and not evaluated.
  package init(book: RuleBook, showsLabels: Bool) {
    self.book = book
    self.showsLabels = showsLabels
  }

  /// A JSON object in which nothing is known yet.
  package func writeJSON(into output: inout Output) {
    let reserved: [(key: String, value: JSONTree)] = ["id", "title", "note"].map { key in
      (key: key, value: showsLabels ? .text(Self.reservedLabel(key)) : .literal("null"))
    }
    let facts: [(key: String, value: JSONTree)] = book.facts.map { fact in
      (key: fact.name, value: showsLabels ? .text(fact.label) : .literal("null"))
    }
    JSONTree.object(reserved + facts).write(into: &output)
    output.endLine()
  }

  /// The header row of a table of cases, followed by the row of labels where they are wanted.
  package func writeCSV(into output: inout Output) {
    let reserved = ["id", "title", "note"]
    output.write(csvRow: reserved + book.facts.map { $0.name })
    if showsLabels { output.write(csvRow: reserved.map(Self.reservedLabel) + book.facts.map { $0.label }) }
  }

  private static func reservedLabel(_ key: String) -> String {
    switch key {
    case "id": "Identifier of the case"
    case "title": "Title of the case"
    default: "Note"
    }
  }
}
