import RuleLanguage

/// Types facts and definitions, so that conditions anywhere in the file can use them.
extension Checker {
  mutating func outlineFacts() {
    if declared.facts.count > Self.mostFacts {
      let place = declared.facts[Self.mostFacts].name.name.place
      report(.fact(.tooMany(count: declared.facts.count, limit: Self.mostFacts)), at: place)
    }
    for declaration in declared.factDeclarations {
      guard let first = declaration.names.first else { continue }
      let spoken = Spoken(name: first.name.text, label: first.label.text)
      let type = checkedType(declaration.type, of: spoken, at: first.name.place)
      var unit: Word?
      if case .number(_, _, let declaredUnit, _) = declaration.type { unit = declaredUnit }
      let names = (type?.values ?? []).map { $0.name }
      var positions: [String: Int] = [:]
      for (index, name) in names.enumerated() { positions[name] = index }
      let words = type.map { entryWords(of: declaration, type: $0, positions: positions, spoken: spoken) } ?? [:]
      for labelled in declaration.names {
        facts.append(
          FactOutline(
            name: labelled.name,
            spoken: Spoken(name: labelled.name.text, label: labelled.label.text),
            type: type,
            isDamaged: damage.touches(declaration.place),
            unit: unit,
            valueNames: names,
            positions: positions,
            words: words
          )
        )
      }
    }
  }

  mutating func outlineDefinitions() {
    for declaration in declared.definitions {
      let spoken = Spoken(name: declaration.name.name.text, label: declaration.name.label.text)
      var kind = SubjectKind.condition
      var values: [String] = []
      var positions: [String: Int] = [:]
      if case .cases(let isOrdered, let names, _, _) = declaration.body {
        kind = isOrdered ? .orderedCases : .cases
        for name in names {
          if positions[name.text] != nil {
            report(.name(.repeated(name.text)), at: name.place)
          } else {
            positions[name.text] = values.count
            values.append(name.text)
          }
        }
        checkCount(values.count, of: spoken, at: declaration.name.name.place)
      }
      definitions.append(
        DefinitionOutline(
          name: declaration.name.name,
          spoken: spoken,
          kind: kind,
          isDamaged: damage.touches(declaration.place),
          values: values,
          positions: positions
        )
      )
    }
  }

  private mutating func checkedType(_ type: FactTypeDeclaration, of fact: Spoken, at place: Place) -> FactType? {
    switch type {
    case .yesOrNo: .yesOrNo
    case .text: .text
    case .oneOf(let values): checkedValues(values, of: fact, at: place).map { .oneOf($0) }
    case .inOrder(let values): checkedValues(values, of: fact, at: place).map { .inOrder($0) }
    case .severalOf(let values): checkedValues(values, of: fact, at: place).map { .severalOf($0) }
    case .number(let low, let high, let unit, let step):
      checkedScale(low: low, high: high, unit: unit, step: step, of: fact).map { .number($0) }
    }
  }

  private mutating func checkedValues(
    _ declarations: [ValueDeclaration],
    of fact: Spoken,
    at place: Place
  ) -> [FactValue]? {
    var values: [FactValue] = []
    var seen: Set<String> = []
    for declaration in declarations {
      guard seen.insert(declaration.name.text).inserted else {
        report(.name(.repeated(declaration.name.text)), at: declaration.name.place)
        continue
      }
      values.append(
        FactValue(
          name: declaration.name.text,
          label: declaration.label?.text,
          synonyms: declaration.synonyms.map { $0.text },
          renamedFrom: declaration.renamedFrom?.text
        )
      )
    }
    return checkCount(values.count, of: fact, at: place) ? values : nil
  }

  @discardableResult
  private mutating func checkCount(_ count: Int, of subject: Spoken, at place: Place) -> Bool {
    if count == 0 {
      report(.fact(.noValues(subject)), at: place)
    } else if count > Self.mostValues {
      report(.fact(.tooManyValues(subject, count: count, limit: Self.mostValues)), at: place)
    }
    return (1...Self.mostValues).contains(count)
  }

  private mutating func checkedScale(
    low: Numeral,
    high: Numeral,
    unit: Word?,
    step: Numeral,
    of fact: Spoken
  ) -> NumberScale? {
    guard let first = scaleNumber(low, of: fact), let last = scaleNumber(high, of: fact),
      let stride = scaleNumber(step, of: fact)
    else { return nil }
    let decimals = max(first.decimals, last.decimals, stride.decimals)
    guard let first = first.rescaled(to: decimals), let last = last.rescaled(to: decimals),
      let stride = stride.rescaled(to: decimals)
    else {
      report(.fact(.scale(fact, .tooManyDigits(low.text))), at: low.place)
      return nil
    }
    let (range, overflow) = last.subtractingReportingOverflow(first)
    var fault: FactProblem.ScaleFault?
    var place = low.place.through(high.place)
    if first >= last {
      fault = .lowNotBelowHigh
    } else if stride <= 0 {
      (fault, place) = (.stepNotPositive, step.place)
    } else if overflow || range / stride > NumberScale.mostSteps {
      fault = .tooManySteps
    } else if range % stride != 0 {
      (fault, place) = (.stepDoesNotFit, step.place)
    }
    if let fault {
      report(.fact(.scale(fact, fault)), at: place)
      return nil
    }
    return NumberScale(low: first, high: last, step: stride, decimals: decimals, unit: unit?.text)
  }

  private mutating func scaleNumber(_ numeral: Numeral, of fact: Spoken) -> Decimal? {
    guard let number = Decimal(numeral.text) else {
      report(.fact(.scale(fact, .tooManyDigits(numeral.text))), at: numeral.place)
      return nil
    }
    guard number.decimals <= NumberScale.mostDecimals else {
      report(.fact(.scale(fact, .tooManyDecimals(numeral.text))), at: numeral.place)
      return nil
    }
    return number
  }
}
