import RuleLanguage

/// Resolves what the cases of the file expect.
extension Checker {
  mutating func expectation(_ outcome: OutcomeDeclaration) -> Expectation? {
    switch outcome {
    case .verdict(let verdict, let options, let by):
      let options = resolve(options, as: .option)
      let rules = resolve(by, as: .rule)
      guard let options, let rules else { return nil }
      return .verdict(verdict, options: options, by: rules)
    case .contested(let options, let by):
      let options = resolve(options, as: .option)
      let rules = resolve(by, as: .rule)
      guard let options, let rules else { return nil }
      return .contested(options: options, by: rules)
    case .depends(let option, let facts):
      let option = resolve(option, as: .option)
      let facts = resolve(facts, as: .fact)
      guard let option, let facts else { return nil }
      return .depends(option: option, on: facts)
    case .notes(let ids): return notes(ids).map { .notes($0) }
    case .questions(let ids): return resolve(ids, as: .question).map { .questions($0) }
    case .missing(let names): return resolve(names, as: .fact).map { .missing($0) }
    case .conflict(let ids): return resolve(ids, as: .impossible).map { .conflict($0) }
    case .outOfScope: return .outOfScope
    }
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
