import RuleLanguage

/// One small change of a rule book, made to see which answers it changes.
package enum BookEdit: Sendable {
  case condition(ConditionSite, Formula)
  case effect(rule: Int, Effect)
  case intents(rule: Int, [Int])
  case overrides(rule: Int, [Int])

  /// A rule that never holds.
  package static func switchingOff(rule: Int) -> BookEdit { .condition(.rule(rule), .any([])) }
}

extension RuleBook {
  /// The book with one change.
  package func applying(_ edit: BookEdit) -> RuleBook {
    var book = self
    switch edit {
    case .condition(let site, let condition): book.replace(site, by: condition)
    case .effect(let rule, let effect): book.rules[rule].effect = effect
    case .intents(let rule, let intents): book.rules[rule].intents = intents
    case .overrides(let rule, let overrides): book.rules[rule].overrides = overrides
    }
    return book
  }

  private mutating func replace(_ site: ConditionSite, by condition: Formula) {
    switch site {
    case .rule(let index): rules[index].condition = condition
    case .definition(let index): definitions[index].body = .condition(condition)
    case .branch(let index, let value):
      guard case .cases(var cases) = definitions[index].body else { return }
      cases.conditions[value] = condition
      definitions[index].body = .cases(cases)
    case .impossible(let index): constraints[index].condition = condition
    case .question(let index): questions[index].condition = condition
    case .coverage(let index): coverage[index] = condition
    case .requirement(let fact):
      facts[fact].requirement = Requirement(condition: condition, reference: facts[fact].requirement?.reference)
    case .applicability(let fact): facts[fact].onlyWhen = condition
    }
  }
}
