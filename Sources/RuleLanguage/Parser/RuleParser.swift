/// Reads rule files.
package enum RuleParser {
  /// Reads the bytes of a rule file; it always ends and never fails, whatever the bytes are.
  ///
  /// The tree holds the declarations that were understood. It is the whole file only if there are no diagnostics.
  ///
  /// - Parameter origin: The offset at which the file starts among the files of its rule book.
  package static func parse(_ bytes: [UInt8], origin: Int = 0, limits: RuleLimits = .standard) -> ParsedFile {
    guard bytes.count <= limits.bytes else {
      var log = ProblemLog(limit: 1)
      log.add(.fileTooLarge(limit: limits.bytes), at: Place(start: origin, end: origin))
      let tree = RuleFile(header: nil, declarations: [])
      return ParsedFile(tree: tree, diagnostics: log.diagnostics, brokenNames: [], comments: [])
    }
    let stream = Lexer.tokens(of: bytes, limits: limits).moved(by: origin)
    var parser = TreeParser(stream.tokens, limits: limits)
    let tree = parser.file()
    return ParsedFile(
      tree: tree,
      diagnostics: sorted(outside(parser.skipped, stream.diagnostics) + parser.problems.diagnostics),
      brokenNames: parser.brokenNames,
      comments: stream.comments
    )
  }

  /// Reads the header alone; nil where the file has none that can be read.
  package static func header(of bytes: [UInt8], limits: RuleLimits = .standard) -> Header? {
    guard bytes.count <= limits.bytes else { return nil }
    var parser = TreeParser(Lexer.headerTokens(of: bytes, limits: limits), limits: limits)
    return parser.header()
  }

  /// Drops what was said about characters within a stretch that the parser gave up on anyway.
  ///
  /// Characters that deceive the reader are always reported.
  private static func outside(_ skipped: [Place], _ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      switch diagnostic.code {
      case .unexpectedCharacter, .unterminatedString, .missingClause: break
      default: return true
      }
      var low = 0
      var high = skipped.count
      while low < high {
        let middle = (low + high) / 2
        if skipped[middle].end <= diagnostic.place.start { low = middle + 1 } else { high = middle }
      }
      return low == skipped.count || skipped[low].start > diagnostic.place.start
    }
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (first, second) = (left.element.place, right.element.place)
      if first.start != second.start { return first.start < second.start }
      return first.end != second.end ? first.end < second.end : left.offset < right.offset
    }
    .map { $0.element }
  }
}
