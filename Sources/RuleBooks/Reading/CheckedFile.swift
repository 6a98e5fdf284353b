import RuleLanguage

/// A rule file that was read and checked, together with those that it extends.
package struct CheckedFile: Sendable {
  /// The rule book; nil where a file has an error.
  package let book: RuleBook?
  /// What the files declare together, each change applied.
  package let tree: RuleFile
  /// The tree of the file itself.
  package let ownTree: RuleFile
  /// Everything that was found in the texts, the syntax and the meaning, in the order of the files.
  package let diagnostics: [Diagnostic]

  package init(book: RuleBook?, tree: RuleFile, ownTree: RuleFile, diagnostics: [Diagnostic]) {
    self.book = book
    self.tree = tree
    self.ownTree = ownTree
    self.diagnostics = diagnostics
  }
}
