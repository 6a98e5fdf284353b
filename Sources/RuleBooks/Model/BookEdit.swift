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
    switch edit {
    case .condition(let site, let condition): return replacing(condition, at: site)
    case .effect(let rule, let effect): return copy(rules: rules.replacing(rule) { $0.copy(effect: effect) })
    case .intents(let rule, let intents): return copy(rules: rules.replacing(rule) { $0.copy(intents: intents) })
    case .overrides(let rule, let overrides):
      return copy(rules: rules.replacing(rule) { $0.copy(overrides: overrides) })
    }
  }

  private func replacing(_ condition: Formula, at site: ConditionSite) -> RuleBook {
    switch site {
    case .rule(let index): copy(rules: rules.replacing(index) { $0.copy(condition: condition) })
    case .definition(let index):
      copy(definitions: definitions.replacing(index) { $0.copy(body: .condition(condition)) })
    case .branch(let index, let value):
      copy(
        definitions: definitions.replacing(index) { definition in
          guard case .cases(let cases) = definition.body else { return definition }
          return definition.copy(body: .cases(cases.replacing(value, by: condition)))
        }
      )
    case .impossible(let index): copy(constraints: constraints.replacing(index) { $0.copy(condition: condition) })
    case .question(let index): copy(questions: questions.replacing(index) { $0.copy(condition: condition) })
    case .coverage(let index): copy(coverage: coverage.replacing(index) { _ in condition })
    case .requirement(let fact):
      copy(
        facts: facts.replacing(fact) { fact in
          let requirement = Requirement(condition: condition, reference: fact.requirement?.reference)
          return fact.copy(requirement: requirement, onlyWhen: fact.onlyWhen)
        }
      )
    case .applicability(let fact):
      copy(facts: facts.replacing(fact) { $0.copy(requirement: $0.requirement, onlyWhen: condition) })
    }
  }

  private func copy(
    facts: [Fact]? = nil,
    definitions: [Definition]? = nil,
    constraints: [Constraint]? = nil,
    questions: [Constraint]? = nil,
    coverage: [Formula]? = nil,
    rules: [Rule]? = nil
  ) -> RuleBook {
    RuleBook(
      name: name,
      version: version,
      digest: digest,
      notes: notes,
      intents: intents,
      sources: sources,
      facts: facts ?? self.facts,
      groups: groups,
      options: options,
      definitions: definitions ?? self.definitions,
      constraints: constraints ?? self.constraints,
      questions: questions ?? self.questions,
      coverage: coverage ?? self.coverage,
      coveragePlaces: coveragePlaces,
      rules: rules ?? self.rules,
      cases: cases,
      vocabulary: vocabulary
    )
  }
}

extension Array {
  fileprivate func replacing(_ index: Int, _ change: (Element) -> Element) -> [Element] {
    var copy = self
    copy[index] = change(copy[index])
    return copy
  }
}

extension Rule {
  fileprivate func copy(
    effect: Effect? = nil,
    intents: [Int]? = nil,
    condition: Formula? = nil,
    overrides: [Int]? = nil
  ) -> Rule {
    Rule(
      id: id,
      effect: effect ?? self.effect,
      options: options,
      intents: intents ?? self.intents,
      condition: condition ?? self.condition,
      because: because,
      references: references,
      overrides: overrides ?? self.overrides,
      despite: despite,
      place: place
    )
  }
}

extension Definition {
  fileprivate func copy(body: Body) -> Definition {
    Definition(name: name, label: label, body: body, place: place)
  }
}

extension Definition.Cases {
  fileprivate func replacing(_ value: Int, by condition: Formula) -> Definition.Cases {
    Definition.Cases(
      isOrdered: isOrdered,
      values: values,
      conditions: conditions.replacing(value) { _ in condition },
      otherwise: otherwise,
      places: places
    )
  }
}

extension Constraint {
  fileprivate func copy(condition: Formula) -> Constraint {
    Constraint(id: id, condition: condition, because: because, place: place)
  }
}

extension Fact {
  fileprivate func copy(requirement: Requirement?, onlyWhen: Formula?) -> Fact {
    Fact(
      name: name,
      label: label,
      type: type,
      keys: keys,
      requirement: requirement,
      isFixed: isFixed,
      onlyWhen: onlyWhen,
      ask: ask,
      readings: readings,
      place: place
    )
  }
}
