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
      .definition(index, words: Self.quoted(book.definitions[index].label) + (isDenied ? " is not so" : " is so"))
    case .definitionIs(let test): .definition(test.definition, words: words(of: test, isDenied: isDenied))
    case .not(let part): sentence(part, isDenied: !isDenied)
    case .all(let parts) where parts.count == 1: sentence(parts[0], isDenied: isDenied)
    case .any(let parts) where parts.count == 1: sentence(parts[0], isDenied: isDenied)
    case .none(let parts) where parts.count == 1: sentence(parts[0], isDenied: !isDenied)
    case .all(let parts): list(isDenied ? "not all of these hold" : "all of these hold", parts)
    case .any(let parts): list(isDenied ? "none of these holds" : "at least one of these holds", parts)
    case .none(let parts): list(isDenied ? "at least one of these holds" : "none of these holds", parts)
    case .atLeast(let count, let parts):
      list((isDenied ? "fewer than \(count)" : "at least \(count)") + " of these hold", parts)
    }
  }

  private func list(_ words: String, _ parts: [Formula]) -> ConditionSentence {
    .list(words, parts.map { sentence($0, isDenied: false) })
  }

  /// Words of a rule file within a sentence.
  package static func quoted(_ words: String) -> String { "“" + words + "”" }

  // MARK: Definitions

  private func words(of test: DefinitionTest, isDenied: Bool) -> String {
    let definition = book.definitions[test.definition]
    guard case .cases(let cases) = definition.body else { return definition.label }
    let names = Self.indices(of: test.values).filter { $0 < cases.values.count }.map {
      Self.quoted(Self.readable(cases.values[$0]))
    }
    return definition.label + (isDenied ? " is not " : " is ") + Self.list(names, "or")
  }

  // MARK: Facts

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
    switch test.accepted {
    case .values(let set):
      if case .yesOrNo = fact.type { return ": " + ((set == 0b10) != isNegative ? "yes" : "no") }
      let words = named(test, set) ?? run(set, of: fact, test.fact) ?? quoted(set, ofFact: test.fact, "or")
      return (isNegative ? " is not " : " is ") + words
    case .range: return (isNegative ? " is not " : " is ") + measure(test, fact)
    case .includesAny(let set):
      let words = named(test, set) ?? quoted(set, ofFact: test.fact, "or")
      return (isNegative ? ": not among them " : ": among them ") + words
    case .includesAll(let set):
      return (isNegative ? ": not all among them of " : ": among them ") + quoted(set, ofFact: test.fact, "and")
    case .exactly(let set):
      return (isNegative ? ": not just " : ": just ") + quoted(set, ofFact: test.fact, "and")
    case .isEmpty: return isNegative ? ": at least one" : ": known to be none"
    }
  }

  private func quoted(_ set: UInt64, ofFact fact: Int, _ conjunction: String) -> String {
    Self.list(values(set, ofFact: fact).map { Self.quoted($0) }, conjunction)
  }

  /// The label of the one group that a test names, with its values.
  private func named(_ test: FactTest, _ set: UInt64) -> String? {
    guard test.groups.count == 1, let index = test.groups.first, book.groups[index].values == set else { return nil }
    let group = book.groups[index]
    return Self.quoted(group.label ?? Self.readable(group.name)) + " ("
      + Self.list(values(set, ofFact: test.fact), "or")
      + ")"
  }

  /// Several neighbouring values in order that reach the first or the last one: `at least “Regional nodes”`.
  private func run(_ set: UInt64, of fact: Fact, _ index: Int) -> String? {
    guard case .inOrder = fact.type, set.nonzeroBitCount > 1 else { return nil }
    let low = set.trailingZeroBitCount
    let high = 63 - set.leadingZeroBitCount
    guard high - low + 1 == set.nonzeroBitCount, set != fact.type.everyValue else { return nil }
    if low == 0 { return "at most " + Self.quoted(value(high, ofFact: index)) }
    if set >> UInt64(low) == fact.type.everyValue >> UInt64(low) {
      return "at least " + Self.quoted(value(low, ofFact: index))
    }
    return nil
  }

  /// What a number is compared with, as the rule file says it: `above 20 %` stays that, whatever the step.
  private func measure(_ test: FactTest, _ fact: Fact) -> String {
    let words = String(test.wording.dropFirst(fact.name.count + 1))
    for verb in ["is not ", "is "] where words.hasPrefix(verb) { return String(words.dropFirst(verb.count)) }
    return words
  }
}
