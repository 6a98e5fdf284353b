import RuleLanguage

/// What conditions need to know of a definition, before its own conditions are checked.
struct DefinitionOutline {
  let name: Name
  let spoken: Spoken
  let kind: SubjectKind
  /// The values of a definition by cases; empty for a definition that is a condition.
  let values: [String]
  /// The index of each value.
  let positions: [String: Int]
}
