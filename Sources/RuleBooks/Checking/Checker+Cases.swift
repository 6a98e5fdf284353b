import RuleLanguage

/// Checks the cases of the file: what they give and what they expect.
extension Checker {
  mutating func checkedCases() -> [BookCase] {
    let (entries, overflow) = declared.cases.count.multipliedReportingOverflow(by: facts.count)
    guard !overflow, entries <= Self.mostEntries else {
      report(
        .fact(.tooManyEntries(cases: declared.cases.count, facts: facts.count)),
        at: declared.cases.first?.place ?? Place(start: 0, end: 0)
      )
      return []
    }
    return declared.cases.map { checkedCase($0) }
  }

  private mutating func checkedCase(_ declaration: CaseDeclaration) -> BookCase {
    var patient = PatientCase(factCount: facts.count)
    patient.title = declaration.title.text
    patient.note = declaration.note?.text
    var firstPlaces: [Int: Place] = [:]
    for given in declaration.givens { add(given, to: &patient, firstPlaces: &firstPlaces) }
    var expectations: [Expectation] = []
    var dropped: [String] = []
    for outcome in declaration.outcomes {
      if let expectation = expectation(outcome, &dropped) { expectations.append(expectation) }
    }
    return BookCase(
      title: declaration.title.text,
      note: declaration.note?.text,
      patient: patient,
      expectations: expectations,
      droppedRules: dropped,
      place: declaration.place
    )
  }

  private mutating func add(
    _ given: GivenDeclaration,
    to patient: inout PatientCase,
    firstPlaces: inout [Int: Place]
  ) {
    let name = given.fact
    guard let fact = resolve(name, as: .fact) else { return }
    if let first = firstPlaces[fact] {
      report(.given(.givenTwice(facts[fact].spoken, first: first, isSet: facts[fact].isSet)), at: name.place)
      return
    }
    firstPlaces[fact] = name.place
    switch given {
    case .unknown: return
    case .text(_, let prose):
      guard let text = givenText(prose, of: fact) else { return }
      patient.knowledge[fact] = .text([text])
      patient.entries[fact] = text
    case .value(_, let operand, let unit):
      guard let knowledge = givenValue(operand, unit: unit, name: name, of: fact) else { return }
      patient.knowledge[fact] = knowledge
      patient.entries[fact] = unit.map { operand.text + " " + $0.text } ?? operand.text
    case .atom(let atom):
      guard let knowledge = knowledge(of: fact, by: atom) else { return }
      patient.knowledge[fact] = knowledge
      patient.entries[fact] = atom.test == .holds ? "yes" : testWords(atom)
    }
  }

  private mutating func givenText(_ prose: Prose, of fact: Int) -> String? {
    let outline = facts[fact]
    guard let type = outline.type else { return nil }
    if case .text = type { return prose.text }
    var rewrites: [String] = []
    if case .value(let value)? = outline.words[Vocabulary.normal(prose.text)] {
      rewrites = ["\(outline.name.text) \(outline.isSet ? "include " : "")\(outline.valueNames[value])"]
    }
    report(.given(.quotedValue(outline.spoken, outline.kind, rewrites: rewrites)), at: prose.place)
    return nil
  }

  /// What a value behind a name says: of a set that it is empty, of anything else that it is this.
  private mutating func givenValue(_ operand: Operand, unit: Word?, name: Name, of fact: Int) -> Knowledge? {
    guard facts[fact].type != nil else { return nil }
    var test = AtomTest.equals(operand, unit: unit)
    switch facts[fact].kind {
    case .severalOf where operand.text == "none" && unit == nil: test = .isEmpty
    case .severalOf:
      report(.given(.valueOfSet(facts[fact].spoken, value: operand.text)), at: operand.place)
      return nil
    case .text:
      report(.given(.textWithoutQuotes(facts[fact].spoken, value: operand.text)), at: operand.place)
      return nil
    default: break
    }
    let atom = Atom(subject: name, test: test, place: name.place.through(unit?.place ?? operand.place))
    return knowledge(of: fact, by: atom)
  }

  /// What is known where a test is known to hold.
  private mutating func knowledge(of fact: Int, by atom: Atom) -> Knowledge? {
    guard let accepted = accepted(by: atom, of: fact) else { return nil }
    let every = ValueSet.first(facts[fact].valueNames.count)
    switch accepted {
    case .values(let values):
      let known = atom.test.isNegated ? every & ~values : values
      if known != 0 { return .values(known) }
      report(.test(.emptyRange(facts[fact].spoken, test: testWords(atom))), at: atom.place)
      return nil
    case .range(let low, let high):
      guard atom.test.isNegated else { return .range(low: low, high: high) }
    case .includesAll(let values): return .members(present: values, absent: 0)
    case .exactly(let values): return .members(present: values, absent: every & ~values)
    case .isEmpty: return .members(present: 0, absent: every)
    case .includesAny(let values):
      if case .includes = atom.test { return .members(present: values, absent: 0) }
    }
    reportVague(atom, of: fact)
    return nil
  }

  private mutating func reportVague(_ atom: Atom, of fact: Int) {
    var rewrites: [String] = []
    if case .includesAny(let names) = atom.test { rewrites = [words(atom.subject, .includesAll(names))] }
    report(
      .given(.vague(facts[fact].spoken, test: atom.test.keyword ?? "", rewrites: rewrites)),
      at: atom.place
    )
  }
}
