extension BookWording {
  /// A condition as sentences, with labels and units; nil for a condition that always holds.
  package func sentence(of formula: Formula) -> ConditionSentence? {
    switch formula {
    case .always: nil
    default: sentence(formula, isDenied: false)
    }
  }

  private func sentence(_ formula: Formula, isDenied: Bool) -> ConditionSentence {
    switch formula {
    case .always: .list(isDenied ? "never" : "always", [])
    case .test(let test): .test(fact: test.fact, words: words(of: test, isDenied: isDenied))
    case .definition(let index, _):
      .definition(index, words: (isDenied ? "not: " : "") + book.definitions[index].label)
    case .definitionIs(let test): .definition(test.definition, words: words(of: test, isDenied: isDenied))
    case .not(let part): sentence(part, isDenied: !isDenied)
    case .all(let parts): list(isDenied ? "not all of these hold" : "all of these hold", parts)
    case .any(let parts): list(isDenied ? "none of these holds" : "at least one of these holds", parts)
    case .none(let parts): list(isDenied ? "at least one of these holds" : "none of these holds", parts)
    case .atLeast(let count, let parts):
      list((isDenied ? "fewer than \(count)" : "at least \(count)") + " of these hold", parts)
    }
  }

  private func list(_ words: String, _ parts: [Formula]) -> ConditionSentence {
    if parts.count == 1, let part = parts.first, words.hasPrefix("all") { return sentence(part, isDenied: false) }
    return .list(words, parts.map { sentence($0, isDenied: false) })
  }

  // MARK: Tests

  private func words(of test: DefinitionTest, isDenied: Bool) -> String {
    let definition = book.definitions[test.definition]
    guard case .cases(let cases) = definition.body else { return definition.label }
    let names = Self.indices(of: test.values).filter { $0 < cases.values.count }.map { Self.readable(cases.values[$0]) }
    return definition.label + (isDenied ? " is not " : " is ") + Self.list(names, "or")
  }

  /// A test in words. Where it is denied it is true also of patients whom the fact does not concern; then it says so.
  private func words(of test: FactTest, isDenied: Bool) -> String {
    let fact = book.facts[test.fact]
    let isNegative = test.isNegated != isDenied
    // A set that is known to be none holds too where the fact does not apply; every other test fails there.
    let holdsElsewhere = test.accepted == .isEmpty ? !isNegative : isNegative
    let elsewhere = holdsElsewhere && fact.onlyWhen != nil ? ", or it does not apply" : ""
    return fact.label + predicate(of: test, fact, isNegative: isNegative) + elsewhere
  }

  private func predicate(of test: FactTest, _ fact: Fact, isNegative: Bool) -> String {
    let verb = isNegative ? " is not " : " is "
    switch test.accepted {
    case .values(let set):
      if case .yesOrNo = fact.type { return ": " + ((set == 0b10) != isNegative ? "yes" : "no") }
      if let group = named(test, set) { return verb + group }
      if isNegative { return verb + Self.list(values(set, ofFact: test.fact), "or") }
      return verb + plain(knowledge(.values(set), ofFact: test.fact) ?? "any value")
    case .range(let low, let high):
      return verb + plain(knowledge(.range(low: low, high: high), ofFact: test.fact) ?? "any number")
    case .includesAny(let set):
      let words = named(test, set) ?? Self.list(values(set, ofFact: test.fact), "or")
      return (isNegative ? ": without " : ": with ") + words
    case .includesAll(let set):
      return (isNegative ? ": not with all of " : ": with ") + Self.list(values(set, ofFact: test.fact), "and")
    case .exactly(let set):
      return (isNegative ? ": not only " : ": only ") + Self.list(values(set, ofFact: test.fact), "and")
    case .isEmpty: return isNegative ? ": at least one" : ": known to be none"
    }
  }

  /// The label of the one group that a test names, with its values.
  private func named(_ test: FactTest, _ set: UInt64) -> String? {
    guard test.groups.count == 1, let index = test.groups.first, book.groups[index].values == set else { return nil }
    let group = book.groups[index]
    return (group.label ?? Self.readable(group.name)) + " (" + Self.list(values(set, ofFact: test.fact), "or") + ")"
  }

  private func plain(_ words: String) -> String { String(words.map { $0 == "\u{A0}" ? " " : $0 }) }
}
