import RuleLanguage

/// Which statements of the sources are cited, and which inform options without arguing.
struct CitationLedger {
  /// A statement by the positions of its source and itself.
  struct Statement {
    let source: Int
    let statement: Int
  }

  private var isUsed: [[Bool]]
  /// Sources of which a citation could not be resolved: which statement it meant is not known.
  private var isDoubtful: [Bool]

  init(_ sources: [SourceDeclaration]) {
    isUsed = sources.map { source in source.statements.map { $0.informs != nil } }
    isDoubtful = Array(repeating: false, count: sources.count)
  }

  mutating func cite(source: Int, statement: Int) { isUsed[source][statement] = true }

  mutating func doubt(source: Int) { isDoubtful[source] = true }

  /// The statements that nothing cites and that inform nothing.
  var unused: [Statement] {
    var found: [Statement] = []
    for (source, statements) in isUsed.enumerated() where !isDoubtful[source] {
      for (statement, isUsed) in statements.enumerated() where !isUsed {
        found.append(Statement(source: source, statement: statement))
      }
    }
    return found
  }
}
