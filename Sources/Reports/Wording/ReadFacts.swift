import RuleBooks

/// The facts that rules, definitions, coverage and requirements read.
struct ReadFacts: Sendable {
  private(set) var isRead: [Bool]

  init(_ book: RuleBook) {
    isRead = Array(repeating: false, count: book.facts.count)
    for rule in book.rules { mark(rule.condition) }
    for condition in book.coverage { mark(condition) }
    for fact in book.facts {
      if let condition = fact.requirement?.condition { mark(condition) }
    }
    for definition in book.definitions {
      switch definition.body {
      case .condition(let condition): mark(condition)
      case .cases(let cases): for case let condition? in cases.conditions { mark(condition) }
      }
    }
  }

  private mutating func mark(_ formula: Formula) {
    switch formula {
    case .always, .definition, .definitionIs: break
    case .test(let test): isRead[test.fact] = true
    case .not(let part): mark(part)
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { mark(part) }
    }
  }
}
