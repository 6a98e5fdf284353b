/// Reads rule files.
package enum RuleParser {
  /// Reads the bytes of a rule file; it always ends and never fails, whatever the bytes are.
  ///
  /// The tree holds the declarations that were understood. It is the whole file only if there are no diagnostics.
  package static func parse(_ bytes: [UInt8], limits: RuleLimits = .standard) -> ParsedFile {
    guard bytes.count <= limits.bytes else {
      var log = ProblemLog(limit: 1)
      log.add(.fileTooLarge(limit: limits.bytes), at: Place(start: 0, end: 0))
      let tree = RuleFile(header: nil, declarations: [])
      return ParsedFile(tree: tree, diagnostics: log.diagnostics, brokenNames: [], comments: [])
    }
    let stream = Lexer.tokens(of: bytes, limits: limits)
    var parser = TreeParser(stream.tokens, limits: limits)
    let tree = parser.file()
    return ParsedFile(
      tree: tree,
      diagnostics: sorted(outside(parser.skipped, stream.diagnostics) + parser.problems.diagnostics),
      brokenNames: parser.brokenNames,
      comments: stream.comments
    )
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
