import RuleLanguage

/// Checks the clauses of facts, and the groups of their values.
extension Checker {
  /// The clauses of a declaration, which all its facts share.
  private struct Clauses {
    var keys: [String] = []
    var requirement: Requirement?
    var isFixed = false
    var onlyWhen: Formula?
    var ask: String?
    var readings: [Reading] = []
  }

  mutating func checkedFacts() -> [Fact] {
    var first = 0
    var checked: [Fact] = []
    for declaration in declared.factDeclarations where !declaration.names.isEmpty {
      let clauses = checkedClauses(declaration.clauses, of: first)
      for _ in declaration.names {
        let outline = facts[checked.count]
        checked.append(
          Fact(
            name: outline.name.text,
            label: outline.spoken.label,
            type: outline.type ?? .text,
            keys: clauses.keys,
            requirement: clauses.requirement,
            isFixed: clauses.isFixed,
            onlyWhen: clauses.onlyWhen,
            ask: clauses.ask,
            readings: clauses.readings,
            renamedFrom: declared.facts[checked.count].name.renamedFrom?.text,
            place: declaration.place
          )
        )
      }
      first = checked.count
    }
    return checked
  }

  mutating func checkedGroup(_ declaration: GroupDeclaration) -> ValueGroup? {
    guard let fact = resolve(declaration.fact, as: .fact), facts[fact].type != nil else { return nil }
    let outline = facts[fact]
    guard !outline.positions.isEmpty, outline.kind != .yesOrNo else {
      report(.fact(.groupOf(outline.spoken, outline.kind)), at: declaration.fact.place)
      return nil
    }
    if outline.positions[declaration.name.text] != nil {
      report(
        .name(.duplicate(declaration.name.text, kind: .group, first: .value, declared: outline.name.place)),
        at: declaration.name.place
      )
    }
    guard let values = valueSet(declaration.members, of: .fact(fact)) else { return nil }
    return ValueGroup(
      name: declaration.name.text,
      label: declaration.label?.text,
      fact: fact,
      values: values,
      place: declaration.place
    )
  }

  private mutating func checkedClauses(_ declared: [FactClause], of fact: Int) -> Clauses {
    var clauses = Clauses()
    for clause in declared {
      switch clause {
      case .keys(let names): clauses.keys += names.map { $0.text }
      case .required(let condition, let citation, _):
        clauses.requirement = Requirement(
          condition: condition.flatMap { formula($0) },
          reference: citation.flatMap { reference($0) }
        )
      case .fixed: clauses.isFixed = true
      case .onlyWhen(let condition): clauses.onlyWhen = formula(condition)
      case .ask(let question): clauses.ask = question.text
      case .reads(let reading): clauses.readings.append(checkedReading(reading, of: fact))
      }
    }
    return clauses
  }

  private mutating func checkedReading(_ reading: ReadingDeclaration, of fact: Int) -> Reading {
    let outline = facts[fact]
    let words = reading.words.map { $0.text }
    var values: UInt64 = 0
    if outline.type != nil {
      switch outline.kind {
      case .yesOrNo, .oneOf, .inOrder:
        var names: [Name] = []
        for operand in reading.values {
          switch operand {
          case .name(let name): names.append(name)
          case .number(let number):
            report(.fact(.reading(outline.spoken, .number(number.text))), at: number.place)
          }
        }
        values = valueSet(names, of: .fact(fact)) ?? 0
        checkPurpose(of: reading, names: names, of: outline)
      default:
        report(.fact(.reading(outline.spoken, .unfittingFact(outline.kind))), at: reading.place)
      }
    }
    return Reading(words: words, values: values, because: reading.because?.text)
  }

  /// A reading of one value has to ask something; a yes-or-no fact has no other place for its synonyms.
  private mutating func checkPurpose(of reading: ReadingDeclaration, names: [Name], of fact: FactOutline) {
    guard names.count == 1, let value = names.first, let word = reading.words.first else { return }
    guard reading.because == nil, fact.kind != .yesOrNo else { return }
    let written = word.isQuoted ? "\"\(word.text)\"" : word.text
    report(.fact(.reading(fact.spoken, .plainSynonym(word: written, value: value.text))), at: reading.place)
  }
}
