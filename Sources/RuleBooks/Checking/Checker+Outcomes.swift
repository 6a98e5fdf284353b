import RuleLanguage

/// Resolves what the cases of the file expect.
extension Checker {
  /// - Parameter dropped: Collects the rules that it names and that a layer above has taken away.
  mutating func expectation(_ outcome: OutcomeDeclaration, _ dropped: inout [String]) -> Expectation? {
    switch outcome {
    case .verdict(let verdict, let options, let by):
      let options = resolve(options, as: .option)
      let rules = resolve(standing(by, &dropped), as: .rule)
      guard let options, let rules else { return nil }
      return .verdict(verdict, options: options, by: rules)
    case .contested(let options, let by):
      let options = resolve(options, as: .option)
      let rules = resolve(standing(by, &dropped), as: .rule)
      guard let options, let rules else { return nil }
      return .contested(options: options, by: rules)
    case .depends(let option, let facts):
      let option = resolve(option, as: .option)
      let facts = resolve(facts, as: .fact)
      guard let option, let facts else { return nil }
      return .depends(option: option, on: facts)
    case .notes(let ids): return notes(standing(ids, &dropped), &dropped).map { .notes($0) }
    case .questions(let ids): return resolve(ids, as: .question).map { .questions($0) }
    case .missing(let names): return resolve(names, as: .fact).map { .missing($0) }
    case .conflict(let ids): return resolve(ids, as: .impossible).map { .conflict($0) }
    case .outOfScope: return .outOfScope
    }
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
  private func standing(_ ids: [Name], _ dropped: inout [String]) -> [Name] {
    ids.filter { id in
      guard edits.removal(above: id) != nil else { return true }
      dropped.append(id.text)
      return false
    }
  }
}
