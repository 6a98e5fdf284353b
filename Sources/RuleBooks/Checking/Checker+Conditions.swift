import RuleLanguage

/// Types conditions down to their atoms.
extension Checker {
  /// The checked condition; nil, with everything reported, where a part of it is wrong.
  mutating func formula(_ condition: Condition) -> Formula? {
    switch condition {
    case .atom(let atom): return formula(atom)
    case .bracketed(let inner, _): return formula(inner)
    case .negation(let inner, _):
      guard let inner = formula(inner) else { return nil }
      return .not(inner)
    case .conjunction(let parts):
      guard let parts = formulas(parts) else { return nil }
      return .all(parts)
    case .disjunction(let parts):
      guard let parts = formulas(parts) else { return nil }
      return .any(parts)
    case .list(let list, let parts, let place): return formula(list, parts, at: place)
    }
  }

  private mutating func formula(_ list: ConditionList, _ parts: [Condition], at place: Place) -> Formula? {
    let checked = formulas(parts)
    switch list {
    case .allOf: return checked.map { .all($0) }
    case .anyOf: return checked.map { .any($0) }
    case .noneOf: return checked.map { .none($0) }
    case .atLeast(let numeral):
      guard let count = Decimal(numeral.text)?.rescaled(to: 0), count >= 1, count <= parts.count else {
        report(.test(.unfittingCount(numeral.text, conditions: parts.count)), at: numeral.place)
        return nil
      }
      return checked.map { .atLeast(count, $0) }
    }
  }

  private mutating func formulas(_ conditions: [Condition]) -> [Formula]? {
    var formulas: [Formula] = []
    for condition in conditions {
      if let formula = formula(condition) { formulas.append(formula) }
    }
    return formulas.count == conditions.count ? formulas : nil
  }

  private mutating func formula(_ atom: Atom) -> Formula? {
    guard let subject = resolveEntry(atom.subject, as: .subject) else { return nil }
    if subject.kind == .fact {
      guard let test = factTest(atom, of: subject.index) else { return nil }
      return .test(test)
    }
    return definitionTest(atom, of: subject.index)
  }

  /// A test in the words of the formatter.
  func words(_ subject: Name, _ test: AtomTest) -> String {
    RulePrinter.words(Atom(subject: subject, test: test, place: subject.place))
  }

  /// A test in the words of the formatter, without the name of its fact.
  func testWords(_ atom: Atom) -> String {
    let words = RulePrinter.words(atom)
    return String(decoding: words.utf8.dropFirst(atom.subject.text.utf8.count + 1), as: UTF8.self)
  }
}
