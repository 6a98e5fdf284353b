/// What a clause or a name belongs to, for messages.
enum DeclarationKind: Sendable, Equatable {
  case header
  case source
  case fact
  case option
  case impossible
  case question
  case rule
  case patientCase
  case removal
  case withholding

  /// The words that start its clauses.
  var clauses: String {
    switch self {
    case .header: "`version`, `language`, `extends`, `note`"
    case .source: "`publisher`, `edition`, `link`, `digest`, `statement`"
    case .fact: "`key`, `required`, `fixed`, `only when`, `ask`, `reads`"
    case .option: "`route`, `kind`, `renamed from`"
    case .impossible, .question: "`when`, `because`"
    case .rule:
      "`for`, `against`, `excludes`, `notes`, `to`, `when`, `because`, `cite`, `overrides`, `despite`, `renamed from`"
    case .patientCase: "`note`, `given`, `expect`"
    case .removal, .withholding: "`because`"
    }
  }

  var words: String {
    switch self {
    case .header: "header"
    case .source: "source"
    case .fact: "fact"
    case .option: "option"
    case .impossible: "`impossible`"
    case .question: "question"
    case .rule: "rule"
    case .patientCase: "case"
    case .removal: "`remove rule`"
    case .withholding: "`withhold option`"
    }
  }
}
