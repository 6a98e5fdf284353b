import RuleLanguage

/// Resolves what the cases of the file expect.
extension Checker {
  /// - Parameter dropped: Collects the rules that it names and that a layer above has taken away.
  mutating func expectation(_ outcome: OutcomeDeclaration, _ dropped: inout [String]) -> Expectation? {
    switch outcome {
    case .verdict(let verdict, let options, let by):
      let options = resolve(options, as: .option)
      let rules = expectedRules(by, &dropped)
      guard let options, let rules else { return nil }
      return .verdict(verdict, options: options, by: rules)
    case .contested(let options, let by):
      let options = resolve(options, as: .option)
      let rules = expectedRules(by, &dropped)
      guard let options, let rules else { return nil }
      return .contested(options: options, by: rules)
    case .uncontested(let options): return resolve(options, as: .option).map { .uncontested($0) }
    case .depends(let option, let facts):
      let option = resolve(option, as: .option)
      let facts = resolve(facts, as: .fact)
      guard let option, let facts else { return nil }
      return .depends(option: option, on: facts)
    case .notes(let ids): return notes(standing(ids, of: { $0 }, &dropped), &dropped).map { .notes($0) }
    case .questions(let ids): return resolve(ids, as: .question).map { .questions($0) }
    case .missing(let names): return resolve(names, as: .fact).map { .missing($0) }
    case .conflict(let ids): return resolve(ids, as: .impossible).map { .conflict($0) }
    case .without(let ids): return absence(standing(ids, of: { $0 }, &dropped))
    case .outOfScope: return .outOfScope
    }
  }

  private mutating func expectedRules(_ mentions: [RuleMention], _ dropped: inout [String]) -> [ExpectedRule]? {
    let mentions = standing(mentions, of: { $0.id }, &dropped)
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
  private mutating func notes(_ ids: [Name], _ dropped: inout [String]) -> [Int]? {
    guard let rules = resolve(ids, as: .rule) else { return nil }
    var noting: [Int] = []
    for (id, rule) in zip(ids, rules) {
      let declared = rule < declared.rules.count ? declared.rules[rule] : nil
      if declared?.effect == .notes {
        noting.append(rule)
      } else if let declared, edits.isBelow(id.place, declared.place) {
        dropped.append(id.text)
      } else {
        let place = declared?.id.place ?? self.declared.withholdings[rule - self.declared.rules.count].place
        report(.name(.arguingRule(id.text, declared: place)), at: id.place)
        return nil
      }
    }
    return noting
  }

  /// The rules that are still there; one that a layer above the case has removed is collected instead.
  private func standing<Mention>(
    _ mentions: [Mention],
    of name: (Mention) -> Name,
    _ dropped: inout [String]
  ) -> [Mention] {
    mentions.filter { mention in
      let id = name(mention)
      guard edits.removal(above: id) != nil else { return true }
      dropped.append(id.text)
      return false
    }
  }
}
