/// What a text in quotes says.
enum TextRole: Sendable, Equatable {
  case label
  case statement
  case caseTitle
  case note
  case givenText
  case clause(Keyword)

  var words: String {
    switch self {
    case .label: "the label in quotes"
    case .statement: "the words of the statement in quotes"
    case .caseTitle: "the title of the case in quotes"
    case .note: "the note in quotes"
    case .givenText: "a text in quotes"
    case .clause(.because): "the reason in quotes"
    case .clause(.ask): "the question in quotes"
    case .clause(let keyword): "a text in quotes after `" + keyword.rawValue + "`"
    }
  }

  var example: String {
    switch self {
    case .label: "\"Primary tumour site\""
    case .statement: "statement surgery.3 \"Without spread, the operation is meant to cure.\""
    case .caseTitle: "case \"Carcinoid syndrome, liver metastases\""
    case .note: "note \"Not for use outside a board\""
    case .givenText: "comorbidities \"asthma\""
    case .clause(.because): "because \"Without spread, an operation aims to cure.\""
    case .clause(.ask): "ask \"Where did the tumour start?\""
    case .clause(.link): "link \"https://example.org/guideline\""
    case .clause(let keyword): keyword.rawValue + " \"…\""
    }
  }
}
