import RuleLanguage

/// What conditions need to know of a fact, before its own clauses are checked.
struct FactOutline {
  let name: Name
  let spoken: Spoken
  /// The type; nil where its declaration is wrong, so that nothing more is said of tests of this fact.
  let type: FactType?
  /// Whether the parser found an error in the declaration, so that values may be missing.
  let isDamaged: Bool
  /// The declared unit as it is written.
  let unit: Word?
  let valueNames: [String]
  /// The index of each value.
  let positions: [String: Int]
  /// What each entry word means, in normal form.
  let words: [String: Vocabulary.Meaning]

  var kind: SubjectKind {
    switch type {
    case .yesOrNo: .yesOrNo
    case .oneOf: .oneOf
    case .inOrder: .inOrder
    case .severalOf: .severalOf
    case .number: .number
    case .text, nil: .text
    }
  }

  /// Whether the fact can have several values at once.
  var isSet: Bool {
    if case .severalOf = type { return true }
    return false
  }
}
