import RuleLanguage

/// Resolves the values that tests name: names of values and groups, and numbers with their units.
extension Checker {
  func spoken(_ owner: ValueOwner) -> Spoken {
    switch owner {
    case .fact(let fact): facts[fact].spoken
    case .definition(let definition): definitions[definition].spoken
    }
  }

  func kind(of owner: ValueOwner) -> SubjectKind {
    switch owner {
    case .fact(let fact): facts[fact].kind
    case .definition(let definition): definitions[definition].kind
    }
  }

  private func isDamaged(_ owner: ValueOwner) -> Bool {
    switch owner {
    case .fact(let fact): facts[fact].isDamaged
    case .definition(let definition): definitions[definition].isDamaged
    }
  }

  func valueNames(of owner: ValueOwner) -> [String] {
    switch owner {
    case .fact(let fact): facts[fact].valueNames
    case .definition(let definition): definitions[definition].values
    }
  }

  func position(of value: String, in owner: ValueOwner) -> Int? {
    switch owner {
    case .fact(let fact): facts[fact].positions[value]
    case .definition(let definition): definitions[definition].positions[value]
    }
  }

  /// The index of the value that an operand names.
  mutating func value(_ operand: Operand, of owner: ValueOwner, in atom: Atom? = nil) -> Int? {
    switch operand {
    case .name(let name): return value(name, of: owner, in: atom)
    case .number(let number):
      report(
        .test(
          .unfittingOperand(spoken(owner), kind(of: owner), operand: number.text, values: valueNames(of: owner))
        ),
        at: number.place
      )
      return nil
    }
  }

  private mutating func value(_ name: Name, of owner: ValueOwner, in atom: Atom?) -> Int? {
    if let index = position(of: name.text, in: owner) { return index }
    guard !findings.isFull, findings.isNews(name, valueOf: owner) else { return nil }
    if let entry = subjects[name.text], entry.kind == .group {
      reportGroup(name, at: entry.index, of: owner, in: atom)
      return nil
    }
    guard !isDamaged(owner), !brokenNames.contains(name.text) else { return nil }
    if name.text == "none", case .severalOf = kind(of: owner) {
      report(.test(.emptinessAsMember(spoken(owner))), at: name.place)
      return nil
    }
    let values = valueNames(of: owner)
    var canonical: String?
    var suggestions: [String] = []
    if case .fact(let fact) = owner, let meaning = facts[fact].words[Vocabulary.normal(name.text)] {
      switch meaning {
      case .value(let index): canonical = values[index]
      case .reading(let index): suggestions = readValues(ofReading: index, of: fact)
      }
    } else {
      suggestions = findings.suggestions(for: name.text, among: values)
    }
    report(
      .test(
        .unknownValue(
          name.text,
          of: spoken(owner),
          canonical: canonical,
          suggestions: suggestions,
          values: values
        )
      ),
      at: name.place
    )
    return nil
  }

  /// The set of values that names stand for, each named once; nil where one of them is wrong.
  ///
  /// Where groups are allowed, a group of the fact stands for its values.
  mutating func valueSet(
    _ names: [Name],
    of owner: ValueOwner,
    groups groupsAllowed: Bool = false,
    in atom: Atom? = nil
  ) -> UInt64? {
    var values: UInt64 = 0
    var isWhole = true
    var seen: Set<String> = []
    for name in names {
      if !seen.insert(name.text).inserted {
        report(.name(.repeated(name.text)), at: name.place)
        isWhole = false
      } else if groupsAllowed, let group = groupValues(name, of: owner) {
        values |= group
      } else if let index = value(name, of: owner, in: atom) {
        values |= ValueSet.only(index)
      } else {
        isWhole = false
      }
    }
    return isWhole && values != 0 ? values : nil
  }

  /// The values of a group of this fact.
  private func groupValues(_ name: Name, of owner: ValueOwner) -> UInt64? {
    groupIndex(name, of: owner).flatMap { groups[$0]?.values }
  }

  /// The group of this fact that a name means; a value of the same name comes first.
  func groupIndex(_ name: Name, of owner: ValueOwner) -> Int? {
    guard position(of: name.text, in: owner) == nil, let entry = subjects[name.text], entry.kind == .group,
      entry.index < groups.count, let group = groups[entry.index], owner == .fact(group.fact)
    else { return nil }
    return entry.index
  }

  private mutating func reportGroup(_ name: Name, at index: Int, of owner: ValueOwner, in atom: Atom?) {
    guard index < groups.count, let group = groups[index] else { return }
    let problem: NameProblem
    if owner == .fact(group.fact) {
      let test: AtomTest = facts[group.fact].isSet ? .includesAny([name]) : .isIn([name], isBracketed: false)
      problem = .groupAsValue(
        name.text,
        of: spoken(owner),
        rewrites: atom.map { [words($0.subject, test)] } ?? []
      )
    } else {
      problem = .groupOfOtherFact(
        name.text,
        of: facts[group.fact].spoken,
        wanted: spoken(owner),
        declared: declared.groups[index].name.place
      )
    }
    report(.name(problem), at: name.place)
  }

  private func readValues(ofReading index: Int, of fact: Int) -> [String] {
    var current = 0
    for clause in declared.factDeclarations[declared.facts[fact].declaration].clauses {
      guard case .reads(let reading) = clause else { continue }
      if current == index { return reading.values.map { $0.text } }
      current += 1
    }
    return []
  }

  /// Whether a test names the unit that its fact is measured in.
  mutating func hasUnit(_ atom: Atom, of fact: Int) -> Bool {
    switch (facts[fact].unit, atom.test.unit) {
    case (nil, nil): return true
    case (let unit?, let used?) where unit.text == used.text: return true
    case (let unit?, nil):
      let rewrite = words(atom.subject, atom.test.measured(in: unit))
      report(.number(.missingUnit(facts[fact].spoken, unit: unit.text, rewrite: rewrite)), at: atom.place)
    case (let unit, let used?):
      let rewrite = words(atom.subject, atom.test.measured(in: nil))
      report(
        .number(.wrongUnit(facts[fact].spoken, unit: unit?.text, used: used.text, rewrites: [rewrite])),
        at: used.place
      )
    }
    return false
  }

  /// The position on the grid of the number that an operand names.
  mutating func gridIndex(_ operand: Operand, of fact: Int, on scale: NumberScale) -> Int? {
    guard case .number(let numeral) = operand else {
      report(
        .test(.unfittingOperand(facts[fact].spoken, .number, operand: operand.text, values: [])),
        at: operand.place
      )
      return nil
    }
    guard let number = Decimal(numeral.text) else {
      report(.number(.tooManyDigits(numeral.text)), at: numeral.place)
      return nil
    }
    let position = scale.position(of: number)
    if case .index(let index) = position { return index }
    reportPosition(position, of: numeral, spoken: facts[fact].spoken, on: scale)
    return nil
  }

  private mutating func reportPosition(
    _ position: NumberScale.Position,
    of numeral: Numeral,
    spoken: Spoken,
    on scale: NumberScale
  ) {
    let measure = scale.unit.map { numeral.text + " " + $0 } ?? numeral.text
    switch position {
    case .index: break
    case .outside:
      report(
        .number(
          .outOfRange(
            spoken,
            measure: measure,
            low: scale.text(at: 0),
            high: scale.measure(at: scale.lastIndex)
          )
        ),
        at: numeral.place
      )
    case .between(let lower, let upper):
      report(
        .number(
          .offStep(
            spoken,
            measure: measure,
            step: NumberScale(low: scale.step, high: scale.step, step: 1, decimals: scale.decimals, unit: scale.unit)
              .measure(at: 0),
            lower: scale.measure(at: lower),
            upper: scale.measure(at: upper)
          )
        ),
        at: numeral.place
      )
    }
  }
}
