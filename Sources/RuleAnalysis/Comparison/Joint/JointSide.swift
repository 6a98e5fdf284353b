import RuleBooks

/// One version inside the joint rule book: where its facts, options, rules and conditions stand there.
package struct JointSide: Sendable {
  package let book: RuleBook
  /// For each own fact the joint one.
  package let facts: [Int]
  let forms: [JointFact.Form]
  /// What is added to an own index to make it a joint one.
  package let optionOffset: Int
  package let ruleOffset: Int
  package let constraintOffset: Int
  package let questionOffset: Int
  let definitionOffset: Int
  /// For each own intent the joint one.
  let intents: [Int]

  /// The joint options that are this version's.
  package var options: Range<Int> { optionOffset..<optionOffset + book.options.count }
  package var rules: Range<Int> { ruleOffset..<ruleOffset + book.rules.count }
  package var constraints: Range<Int> { constraintOffset..<constraintOffset + book.constraints.count }

  // MARK: Own to joint

  /// An own condition in joint terms.
  package func formula(_ formula: Formula) -> Formula {
    switch formula {
    case .always: .always
    case .test(let test): .test(self.test(test))
    case .definition(let index, let place): .definition(index + definitionOffset, place)
    case .definitionIs(let test):
      .definitionIs(
        DefinitionTest(
          definition: test.definition + definitionOffset,
          values: test.values,
          wording: test.wording,
          place: test.place
        )
      )
    case .not(let part): .not(self.formula(part))
    case .all(let parts): .all(parts.map(self.formula))
    case .any(let parts): .any(parts.map(self.formula))
    case .none(let parts): .none(parts.map(self.formula))
    case .atLeast(let count, let parts): .atLeast(count, parts.map(self.formula))
    }
  }

  private func test(_ test: FactTest) -> FactTest {
    let form = forms[test.fact]
    let accepted: FactTest.Accepted =
      switch test.accepted {
      case .values(let values): .values(form.joint(values: values))
      case .range(let low, let high): { .range(low: $0.low, high: $0.high) }(form.joint(low: low, high: high))
      case .includesAny(let members): .includesAny(form.joint(values: members))
      case .includesAll(let members): .includesAll(form.joint(values: members))
      case .exactly(let members): .exactly(form.joint(values: members))
      case .isEmpty: .isEmpty
      }
    return FactTest(
      fact: facts[test.fact],
      accepted: accepted,
      isNegated: test.isNegated,
      wording: test.wording,
      place: test.place
    )
  }

  var definitions: [Definition] {
    book.definitions.map { definition in
      let body: Definition.Body =
        switch definition.body {
        case .condition(let condition): .condition(formula(condition))
        case .cases(let cases):
          .cases(
            Definition.Cases(
              isOrdered: cases.isOrdered,
              values: cases.values,
              conditions: cases.conditions.map { $0.map(formula) },
              otherwise: cases.otherwise,
              places: cases.places
            )
          )
        }
      return Definition(name: definition.name, label: definition.label, body: body, place: definition.place)
    }
  }

  func jointConstraints(_ constraints: [Constraint]) -> [Constraint] {
    constraints.map {
      Constraint(id: $0.id, condition: formula($0.condition), because: $0.because, place: $0.place)
    }
  }

  var jointRules: [Rule] {
    book.rules.map { rule in
      Rule(
        id: rule.id,
        effect: rule.effect,
        options: rule.options.map { $0 + optionOffset },
        intents: rule.intents.map { intents[$0] },
        condition: formula(rule.condition),
        because: rule.because,
        references: [],
        overrides: rule.overrides.map { $0 + ruleOffset },
        despite: [],
        place: rule.place
      )
    }
  }

  /// The cases as far as they say what patients are like.
  func cases(factCount: Int) -> [BookCase] {
    book.cases.map { bookCase in
      var patient = PatientCase(factCount: factCount)
      for (own, knowledge) in bookCase.patient.knowledge.enumerated() {
        patient.knowledge[facts[own]] = forms[own].joint(knowledge)
      }
      return BookCase(title: bookCase.title, note: nil, patient: patient, expectations: [], place: bookCase.place)
    }
  }

  // MARK: Joint to own

  /// What is known in joint terms of every own fact; nil where this version cannot say it.
  func own(_ knowledge: [Knowledge]) -> [Knowledge]? {
    var result: [Knowledge] = []
    for (own, joint) in facts.enumerated() {
      switch knowledge[joint] {
      case .unknown, .text: result.append(knowledge[joint])
      case .values(let values):
        let known = forms[own].own(values: values)
        guard known.nonzeroBitCount == values.nonzeroBitCount else { return nil }
        result.append(.values(known))
      case .members(let present, let absent):
        let members = forms[own].own(values: present)
        guard members.nonzeroBitCount == present.nonzeroBitCount else { return nil }
        result.append(.members(present: members, absent: forms[own].own(values: absent)))
      case .range(let low, let high):
        guard let first = forms[own].own(index: low), let last = forms[own].own(index: high) else { return nil }
        result.append(.range(low: first, high: last))
      }
    }
    return result
  }
}
