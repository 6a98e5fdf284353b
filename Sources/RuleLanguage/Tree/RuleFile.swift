/// The tree of one rule file, in the order of its text.
package struct RuleFile: Sendable, Equatable {
  /// The header; nil where the file has none that could be read.
  package var header: Header?
  package var declarations: [Declaration]

  package init(header: Header?, declarations: [Declaration]) {
    self.header = header
    self.declarations = declarations
  }
}
