/// What a name of a rule file stands for.
package enum Symbol: Sendable, Hashable {
  case intent(String)
  case source(String)
  case statement(of: String, String)
  case fact(String)
  /// A value of a fact or of a definition by cases; facts that are declared together share theirs, under the first.
  case value(of: String, String)
  case group(String)
  case option(String)
  case definition(String)
  case rule(String)
  case impossible(String)
  case question(String)

  /// The name as it is written.
  package var name: String {
    switch self {
    case .intent(let name), .source(let name), .statement(_, let name), .fact(let name), .value(_, let name),
      .group(let name), .option(let name), .definition(let name), .rule(let name), .impossible(let name),
      .question(let name):
      name
    }
  }

  /// The same kind of thing under another name.
  package func renamed(_ name: String) -> Symbol {
    switch self {
    case .intent: .intent(name)
    case .source: .source(name)
    case .statement(let source, _): .statement(of: source, name)
    case .fact: .fact(name)
    case .value(let owner, _): .value(of: owner, name)
    case .group: .group(name)
    case .option: .option(name)
    case .definition: .definition(name)
    case .rule: .rule(name)
    case .impossible: .impossible(name)
    case .question: .question(name)
    }
  }

  /// What it is, in one word or two.
  package var kind: String {
    switch self {
    case .intent: "intent"
    case .source: "source"
    case .statement: "statement"
    case .fact: "fact"
    case .value: "value"
    case .group: "group"
    case .option: "option"
    case .definition: "definition"
    case .rule: "rule"
    case .impossible: "impossible"
    case .question: "question"
    }
  }

  /// Whether its name may have dots.
  package var isIdentifier: Bool {
    switch self {
    case .statement, .rule, .impossible, .question: true
    case .intent, .source, .fact, .value, .group, .option, .definition: false
    }
  }
}
