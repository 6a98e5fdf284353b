import RuleLanguage

/// Reads rule files.
package enum RuleBookReader {
  /// Parses and checks the bytes of a rule file; any bytes give an answer.
  package static func read(_ bytes: [UInt8]) -> CheckedFile {
    let parsed = RuleParser.parse(bytes)
    let damage = DamageMap(parsed.diagnostics)
    var checker = Checker(parsed.tree, brokenNames: parsed.brokenNames, damage: damage)
    let book = checker.book(digest: "sha256:" + SHA256.hexadecimal(of: bytes))
    let diagnostics = inOrder(parsed.diagnostics + checker.findings.diagnostics)
    let hasError = diagnostics.contains { $0.severity == .error }
    return CheckedFile(book: hasError ? nil : book, tree: parsed.tree, diagnostics: diagnostics)
  }

  /// Findings by where they stand; those at one place keep the order in which they were made.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated()
      .sorted { ($0.element.place.start, $0.offset) < ($1.element.place.start, $1.offset) }
      .map { $0.element }
  }
}
