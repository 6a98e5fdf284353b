/// What could be read of a rule file, and everything that is wrong with its text.
package struct ParsedFile: Sendable {
  /// The declarations that were understood; without diagnostics it is the whole file.
  package let tree: RuleFile
  /// The findings in the order of their places.
  package let diagnostics: [Diagnostic]
  /// The names that declarations with errors would have declared.
  ///
  /// Where such a name is used, nothing should be said about it: its own error has been reported.
  package let brokenNames: Set<String>
  /// The comments, from `#` to the end of the line.
  package let comments: [Place]

  package init(tree: RuleFile, diagnostics: [Diagnostic], brokenNames: Set<String>, comments: [Place]) {
    self.tree = tree
    self.diagnostics = diagnostics
    self.brokenNames = brokenNames
    self.comments = comments
  }
}
