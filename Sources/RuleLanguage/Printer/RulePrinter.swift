/// Prints trees in the one style of rule files.
package enum RulePrinter {
  /// Prints a whole file; reading it again gives the same tree.
  package static func print(_ file: RuleFile) -> String {
    String(decoding: print(file, with: []), as: UTF8.self)
  }

  /// Prints a whole file with its comments.
  static func print(_ file: RuleFile, with comments: [PlacedComment]) -> [UInt8] {
    var layout = RuleLayout(comments: comments)
    if let header = file.header { layout.header(header) }
    var previous: Declaration?
    for declaration in file.declarations {
      layout.separate(isClose: belongTogether(previous, declaration, file.header, layout))
      layout.declaration(declaration)
      previous = declaration
    }
    layout.finish()
    return layout.bytes
  }

  /// Whether no blank line stands between two declarations: the header and the intents, two short options.
  private static func belongTogether(
    _ first: Declaration?,
    _ second: Declaration,
    _ header: Header?,
    _ layout: RuleLayout
  ) -> Bool {
    switch (first, second) {
    case (nil, .intents): header?.notes.isEmpty == true && header?.extends.isEmpty == true
    case (.option?, .option(let second)): layout.isBehindShortOption && layout.oneLine(second) != nil
    default: false
    }
  }

  /// One declaration by itself.
  package static func print(_ declaration: Declaration) -> String {
    print(RuleFile(header: nil, declarations: [declaration]))
  }

  /// What a case gives of one fact, on one line.
  package static func words(_ given: GivenDeclaration) -> String {
    RuleLayout.pieces(of: given).words
  }

  /// A condition on one line.
  package static func words(_ condition: Condition) -> String {
    Piece.pieces(of: condition).words
  }

  /// An atom on one line.
  package static func words(_ atom: Atom) -> String {
    Piece.pieces(of: atom).words
  }

  /// An expectation of a case on one line.
  package static func words(_ outcome: OutcomeDeclaration) -> String {
    RuleLayout.pieces(of: outcome).words
  }
}
