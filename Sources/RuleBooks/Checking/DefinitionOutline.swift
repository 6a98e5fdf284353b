import RuleLanguage

/// What conditions need to know of a definition, before its own conditions are checked.
struct DefinitionOutline {
  let name: Name
  let spoken: Spoken
  let kind: SubjectKind
  /// Whether the parser found an error in the declaration, so that values may be missing.
  let isDamaged: Bool
  /// The values of a definition by cases; empty for a definition that is a condition.
  let values: [String]
  /// The index of each value.
  let positions: [String: Int]
}
