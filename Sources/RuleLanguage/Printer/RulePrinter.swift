/// Prints trees in the one style of rule files.
package enum RulePrinter {
  /// Prints a whole file; reading it again gives the same tree.
  package static func print(_ file: RuleFile) -> String {
    var layout = RuleLayout()
    if let header = file.header { layout.header(header) }
    for (position, declaration) in file.declarations.enumerated() {
      switch declaration {
      case .intents where position == 0 && file.header != nil: break
      default: layout.blankLine()
      }
      layout.declaration(declaration)
    }
    return layout.text
  }

  /// A condition on one line.
  package static func words(_ condition: Condition) -> String {
    Piece.pieces(of: condition).map { $0.text }.joined(separator: " ")
  }

  /// An atom on one line.
  package static func words(_ atom: Atom) -> String {
    Piece.pieces(of: atom).map { $0.text }.joined(separator: " ")
  }
}
