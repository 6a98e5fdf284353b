/// What a name has to stand for where it is used.
enum WantedName: Sendable, Hashable {
  /// What a condition tests: a fact or a definition.
  case subject
  case fact
  case option
  case intent
  case source
  /// A statement of the source at an index.
  case statement(of: Int)
  case rule
  case impossible
  case question
  /// A rule, an `impossible` or a `question`.
  case identified

  func accepts(_ kind: NameKind) -> Bool {
    switch self {
    case .subject: kind == .fact || kind == .definition
    case .fact: kind == .fact
    case .option: kind == .option
    case .intent: kind == .intent
    case .source: kind == .source
    case .statement: kind == .statement
    case .rule: kind == .rule
    case .impossible: kind == .impossible
    case .question: kind == .question
    case .identified: kind == .rule || kind == .impossible || kind == .question
    }
  }
}
