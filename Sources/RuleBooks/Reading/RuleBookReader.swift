import RuleLanguage

/// Reads rule files.
package enum RuleBookReader {
  /// Parses and checks the bytes of a rule file that stands alone; any bytes give an answer.
  package static func read(_ bytes: [UInt8]) -> CheckedFile { read(RuleTexts(bytes)) }

  /// Parses and checks a rule file together with those that it extends; any bytes give an answer.
  package static func read(_ texts: RuleTexts) -> CheckedFile {
    let parsed = zip(texts.files, texts.origins).map { RuleParser.parse($0.bytes, origin: $1) }
    let trees = parsed.map { $0.tree }
    let own = trees.last ?? RuleFile(header: nil, declarations: [])
    var diagnostics = parsed.flatMap { $0.diagnostics }
    let order = LayerOrder(trees)
    guard order.problems.isEmpty else {
      // With a file missing, nothing can be said about what names stand for.
      return CheckedFile(book: nil, tree: own, ownTree: own, diagnostics: inOrder(diagnostics + order.problems))
    }
    let damage = DamageMap(diagnostics)
    let merge = LayerMerge(trees, origins: texts.origins)
    let tree = RuleFile(header: own.header, declarations: merge.everyDeclaration)
    let brokenNames = parsed.reduce(into: Set<String>()) { $0.formUnion($1.brokenNames) }
    var checker = Checker(tree, brokenNames: brokenNames, damage: damage, edits: merge.edits)
    let layers = zip(trees, zip(texts.files, texts.origins)).map { tree, text in
      BookLayer(
        name: tree.header?.name.text ?? "",
        version: tree.header?.version.text ?? "",
        digest: "sha256:" + SHA256.hexadecimal(of: text.0.bytes),
        origin: text.1
      )
    }
    let notes = trees.flatMap { $0.header?.notes ?? [] }.map { $0.text }
    let book = checker.book(digest: digest(of: layers), layers: layers, notes: notes)
    diagnostics = inOrder(diagnostics + merge.problems + checker.findings.diagnostics)
    let hasError = diagnostics.contains { $0.severity == .error }
    return CheckedFile(book: hasError ? nil : book, tree: tree, ownTree: own, diagnostics: diagnostics)
  }

  /// The digest of one file is that of its text; that of several is the digest of the lines of theirs.
  private static func digest(of layers: [BookLayer]) -> String {
    if layers.count == 1, let layer = layers.first { return layer.digest }
    let lines = layers.map { $0.digest + "\n" }.joined()
    return "sha256:" + SHA256.hexadecimal(of: Array(lines.utf8))
  }

  /// Findings by where they stand; those at one place keep the order in which they were made.
  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated()
      .sorted { ($0.element.place.start, $0.offset) < ($1.element.place.start, $1.offset) }
      .map { $0.element }
  }
}
