import RuleLanguage

/// A rule file that was read and checked.
package struct CheckedFile: Sendable {
  /// The rule book; nil where the file has an error.
  package let book: RuleBook?
  package let tree: RuleFile
  /// Everything that was found in the text, the syntax and the meaning, in the order of the file.
  package let diagnostics: [Diagnostic]

  package init(book: RuleBook?, tree: RuleFile, diagnostics: [Diagnostic]) {
    self.book = book
    self.tree = tree
    self.diagnostics = diagnostics
  }
}
