/// What a clause or a name belongs to, for messages.
enum DeclarationKind: Sendable, Equatable {
  case header
  case source
  case fact
  case option
  case definition
  case impossible
  case question
  case rule
  case patientCase

  var words: String {
    switch self {
    case .header: "header"
    case .source: "source"
    case .fact: "fact"
    case .option: "option"
    case .definition: "definition"
    case .impossible: "`impossible`"
    case .question: "question"
    case .rule: "rule"
    case .patientCase: "case"
    }
  }
}
