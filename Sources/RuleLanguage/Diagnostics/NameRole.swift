/// What a name stands for.
enum NameRole: Sendable, Equatable {
  case ruleFile
  case intent
  case source
  case statement
  case fact
  case value
  case key
  case entryWord
  case group
  case option
  case kind
  case definition
  case constraint
  case rule

  /// The thing named, with its article.
  var thing: String {
    switch self {
    case .ruleFile: "a rule file"
    case .intent: "an intent"
    case .source: "a source"
    case .statement: "a statement"
    case .fact: "a fact"
    case .value: "a value"
    case .key: "a key"
    case .entryWord: "an entry word"
    case .group: "a group"
    case .option: "an option"
    case .kind: "a kind of option"
    case .definition: "a definition"
    case .constraint: "a constraint or question"
    case .rule: "a rule"
    }
  }

  /// Whether a label or a title follows where it is declared.
  var isLabelled: Bool {
    switch self {
    case .source, .fact, .option, .definition, .group: true
    default: false
    }
  }

  var example: String {
    switch self {
    case .ruleFile: "neuroendocrine-tumours"
    case .intent: "cure"
    case .source: "nets-treated"
    case .statement, .rule: "surgery.3"
    case .fact: "primary-site"
    case .value: "ileum"
    case .key: "ki67"
    case .entryWord: "bronchus"
    case .group: "gi-tract"
    case .option: "surgery"
    case .kind: "systemic"
    case .definition: "has-spread"
    case .constraint: "C1"
    }
  }
}
