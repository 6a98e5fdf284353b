import RuleBooks
import RuleLanguage

extension DeclarationComparison {
  func options() -> [DeclarationChange] {
    changes(
      .option,
      matching.options,
      oldNames: old.options.map { $0.name },
      newNames: new.options.map { $0.name },
      { before, after in
        let (before, after) = (old.options[before], new.options[after])
        return changed(.label, before.label, after.label) + changed(.routes, before.routes, after.routes)
          + changed(.kinds, before.kinds, after.kinds)
      },
      isAlike: { old.options[$0].label == new.options[$1].label }
    )
  }

  func rules() -> [DeclarationChange] {
    changes(
      .rule,
      matching.rules,
      oldNames: old.rules.map { $0.id },
      newNames: new.rules.map { $0.id },
      { before, after in
        let isSame = sameness.rules[after]
        let (before, after) = (old.rules[before], new.rules[after])
        return changed(.effect, effect(before, old), effect(after, new))
          + changed(.options, options(before), options(of: after))
          + changed(.condition, before.condition, after.condition, isSame: isSame)
          + changed(.because, before.because, after.because)
          + changed(.citations, citations(before.references, oldWords), citations(after.references, newWords))
          + changed(.overrides, currentRules(before.overrides), after.overrides.map { new.rules[$0].id })
          + changed(.despite, currentRules(before.despite), after.despite.map { new.rules[$0].id })
      },
      isAlike: { before, after in
        let (before, after) = (old.rules[before], new.rules[after])
        return effect(before, old) == effect(after, new) && options(before) == options(of: after)
          && likeness.areAlike(before.condition, after.condition)
      }
    )
  }

  private func effect(_ rule: Rule, _ book: RuleBook) -> String {
    let intents =
      rule.intents.isEmpty ? "" : " to " + rule.intents.map { book.intents[$0] }.sorted().joined(separator: ", ")
    return rule.effect.words + intents
  }

  /// The options of an old rule by the names that they have now.
  private func options(_ rule: Rule) -> [String] {
    rule.options.map { matching.options.newOfOld[$0].map { new.options[$0].name } ?? old.options[$0].name }.sorted()
  }

  private func options(of rule: Rule) -> [String] { rule.options.map { new.options[$0].name }.sorted() }

  /// Old rules by the names that they have now.
  private func currentRules(_ rules: [Int]) -> [String] {
    rules.map { matching.rules.newOfOld[$0].map { new.rules[$0].id } ?? old.rules[$0].id }
  }

  func citations(_ references: [Reference], _ words: BookWording) -> [String] {
    references.map { words.citation($0) + ($0.evidence.map { " (evidence " + $0.rawValue + ")" } ?? "") }
  }

  func definitions() -> [DeclarationChange] {
    changes(
      .definition,
      matching.definitions,
      oldNames: old.definitions.map { $0.name },
      newNames: new.definitions.map { $0.name },
      { before, after in
        let isSame = sameness.definitions[after]
        let (before, after) = (old.definitions[before], new.definitions[after])
        return changed(.label, before.label, after.label) + body(before.body, after.body, isSame)
      },
      isAlike: { body(old.definitions[$0].body, new.definitions[$1].body, nil).isEmpty }
    )
  }

  private func body(_ before: Definition.Body, _ after: Definition.Body, _ isSame: Bool?) -> [Aspect] {
    switch (before, after) {
    case (.condition(let before), .condition(let after)):
      return changed(.condition, before, after, isSame: isSame)
    case (.cases(let before), .cases(let after)):
      let otherwise = (before.otherwise.map { before.values[$0] }, after.otherwise.map { after.values[$0] })
      let conditionsAreAlike =
        before.conditions.count == after.conditions.count
        && zip(before.conditions, after.conditions).allSatisfy { likeness.areAlike($0, $1) }
      if before.values == after.values, before.isOrdered == after.isOrdered, otherwise.0 == otherwise.1,
        conditionsAreAlike
      {
        return []
      }
      let words = (cases(before, oldWords), cases(after, newWords))
      return isSame == true
        ? [.rewritten(before: words.0, after: words.1)]
        : [.changed(.condition, before: words.0, after: words.1)]
    case (.condition(let before), .cases(let after)):
      return [.changed(.condition, before: oldWords.condition(before), after: cases(after, newWords))]
    case (.cases(let before), .condition(let after)):
      return [.changed(.condition, before: cases(before, oldWords), after: newWords.condition(after))]
    }
  }

  private func cases(_ cases: Definition.Cases, _ words: BookWording) -> String {
    let conditions = zip(cases.values, cases.conditions).compactMap { value, condition in
      condition.map { value + " when " + words.condition($0) }
    }
    return (conditions + (cases.otherwise.map { [cases.values[$0] + " otherwise"] } ?? [])).joined(separator: "; ")
  }

  func constraints() -> [DeclarationChange] {
    constraints(.impossible, matching.constraints, old.constraints, new.constraints, sameness.constraints)
      + constraints(.question, matching.questions, old.questions, new.questions, sameness.questions)
  }

  private func constraints(
    _ subject: DeclarationChange.Subject,
    _ matching: NameMatching,
    _ old: [Constraint],
    _ new: [Constraint],
    _ isSame: [Int: Bool]
  ) -> [DeclarationChange] {
    changes(subject, matching, oldNames: old.map { $0.id }, newNames: new.map { $0.id }) { before, after in
      changed(.condition, old[before].condition, new[after].condition, isSame: isSame[after])
        + changed(.because, old[before].because, new[after].because)
    }
  }

  func coverage() -> [DeclarationChange] {
    let isSame =
      old.coverage.count == new.coverage.count
      && zip(old.coverage, new.coverage).allSatisfy { likeness.areAlike($0, $1) }
    if isSame { return [] }
    let before = old.coverage.map(oldWords.condition).joined(separator: "; ")
    let after = new.coverage.map(newWords.condition).joined(separator: "; ")
    return [DeclarationChange(.coverage, "covers when", changed(.condition, before, after))]
  }
}

extension Effect {
  /// The effect as a rule file words it.
  package var words: String {
    switch self {
    case .argues(let isFor, let strength):
      (strength == .strong ? "strongly " : strength == .weak ? "weakly " : "") + (isFor ? "for" : "against")
    case .excludes: "excludes"
    case .notes: "notes"
    }
  }
}
