/// How large a rule file may be; what goes beyond is refused with an error of its own.
package struct RuleLimits: Sendable, Equatable {
  package let bytes: Int
  /// How deep conditions may be nested.
  package let nesting: Int
  /// The characters of one text.
  package let textLength: Int
  /// The characters of one name, identifier or number.
  package let nameLength: Int
  package let declarations: Int
  /// How many findings one file can collect; later ones are dropped.
  package let diagnostics: Int

  package init(
    bytes: Int = 4 << 20,
    nesting: Int = 64,
    textLength: Int = 4_000,
    nameLength: Int = 100,
    declarations: Int = 20_000,
    diagnostics: Int = 1_000
  ) {
    self.bytes = bytes
    self.nesting = nesting
    self.textLength = textLength
    self.nameLength = nameLength
    self.declarations = declarations
    self.diagnostics = diagnostics
  }

  package static let standard = RuleLimits()
}
