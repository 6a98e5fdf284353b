extension RuleBook {
  /// Where conditions stand: those of facts, definitions, constraints, questions and `covers` first, then those of rules.
  ///
  /// A rule that holds always has none.
  package var conditionSites: [ConditionSite] {
    var sites: [ConditionSite] = []
    for (index, fact) in facts.enumerated() {
      if fact.requirement?.condition != nil { sites.append(.requirement(fact: index)) }
      if fact.onlyWhen != nil { sites.append(.applicability(fact: index)) }
    }
    for (index, definition) in definitions.enumerated() {
      switch definition.body {
      case .condition: sites.append(.definition(index))
      case .cases(let cases):
        for value in cases.values.indices where cases.conditions[value] != nil {
          sites.append(.branch(definition: index, value: value))
        }
      }
    }
    sites += constraints.indices.map { .impossible($0) } + questions.indices.map { .question($0) }
    sites += coverage.indices.map { .coverage($0) }
    for (index, rule) in rules.enumerated() {
      if case .always = rule.condition { continue }
      sites.append(.rule(index))
    }
    return sites
  }

  /// The condition at a site; nil where there is none.
  package func condition(at site: ConditionSite) -> Formula? {
    switch site {
    case .rule(let index): return rules[index].condition
    case .definition(let index):
      guard case .condition(let condition) = definitions[index].body else { return nil }
      return condition
    case .branch(let index, let value):
      guard case .cases(let cases) = definitions[index].body else { return nil }
      return cases.conditions[value]
    case .impossible(let index): return constraints[index].condition
    case .question(let index): return questions[index].condition
    case .coverage(let index): return coverage[index]
    case .requirement(let fact): return facts[fact].requirement?.condition
    case .applicability(let fact): return facts[fact].onlyWhen
    }
  }

  /// What has the condition at a site, as a person would look for it: `surgery.3`, `definition advanced`.
  package func name(of site: ConditionSite) -> String {
    switch site {
    case .rule(let index): rules[index].id
    case .definition(let index): "definition " + definitions[index].name
    case .branch(let index, let value): "definition " + definitions[index].name + ", " + branchName(index, value)
    case .impossible(let index): "impossible " + constraints[index].id
    case .question(let index): "question " + questions[index].id
    case .coverage: "covers when"
    case .requirement(let fact): "required " + facts[fact].name
    case .applicability(let fact): "only when of " + facts[fact].name
    }
  }

  private func branchName(_ definition: Int, _ value: Int) -> String {
    guard case .cases(let cases) = definitions[definition].body else { return "" }
    return cases.values[value]
  }
}
