import RuleLanguage

/// Resolves what the cases of the file expect.
extension Checker {
  mutating func expectation(_ outcome: OutcomeDeclaration) -> Expectation? {
    switch outcome {
    case .verdict(let verdict, let options, let by):
      let options = resolve(options, as: .option)
      let rules = expectedRules(by)
      guard let options, let rules else { return nil }
      return .verdict(verdict, options: options, by: rules)
    case .contested(let options, let by):
      let options = resolve(options, as: .option)
      let rules = expectedRules(by)
      guard let options, let rules else { return nil }
      return .contested(options: options, by: rules)
    case .uncontested(let options): return resolve(options, as: .option).map { .uncontested($0) }
    case .depends(let option, let facts):
      let option = resolve(option, as: .option)
      let facts = resolve(facts, as: .fact)
      guard let option, let facts else { return nil }
      return .depends(option: option, on: facts)
    case .notes(let ids): return notes(ids).map { .notes($0) }
    case .questions(let ids): return resolve(ids, as: .question).map { .questions($0) }
    case .missing(let names): return resolve(names, as: .fact).map { .missing($0) }
    case .conflict(let ids): return resolve(ids, as: .impossible).map { .conflict($0) }
    case .without(let ids): return absence(ids)
    case .outOfScope: return .outOfScope
    }
  }

  private mutating func expectedRules(_ mentions: [RuleMention]) -> [ExpectedRule]? {
    let rules = resolve(mentions.map { $0.id }, as: .rule)
    var intents: [[Int]] = []
    for mention in mentions {
      if let named = resolve(mention.intents, as: .intent) { intents.append(named) }
    }
    guard let rules, intents.count == mentions.count else { return nil }
    return mentions.indices.map {
      ExpectedRule(rules[$0], strength: mentions[$0].strength, intents: intents[$0])
    }
  }

  /// What must not speak: rules, questions and `impossible` combinations share their names' space.
  private mutating func absence(_ ids: [Name]) -> Expectation? {
    guard resolve(ids, as: .identified) != nil else { return nil }
    var rules: [Int] = []
    var questions: [Int] = []
    var constraints: [Int] = []
    for id in ids {
      guard let entry = resolveEntry(id, as: .identified) else { continue }
      switch entry.kind {
      case .rule: rules.append(entry.index)
      case .question: questions.append(entry.index)
      default: constraints.append(entry.index)
      }
    }
    return .without(rules: rules, questions: questions, constraints: constraints)
  }

  /// Rules that note; one that argues is named with `by`.
  private mutating func notes(_ ids: [Name]) -> [Int]? {
    guard let rules = resolve(ids, as: .rule) else { return nil }
    for (id, rule) in zip(ids, rules) where declared.rules[rule].effect != .notes {
      report(.name(.arguingRule(id.text, declared: declared.rules[rule].id.place)), at: id.place)
      return nil
    }
    return rules
  }
}
