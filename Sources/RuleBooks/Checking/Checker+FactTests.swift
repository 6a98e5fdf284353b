import RuleLanguage

/// Types the tests of facts.
extension Checker {
  mutating func factTest(_ atom: Atom, of fact: Int) -> FactTest? {
    guard let accepted = accepted(by: atom, of: fact) else { return nil }
    return FactTest(
      fact: fact,
      accepted: accepted,
      isNegated: atom.test.isNegated,
      groups: groups(in: atom, of: fact),
      wording: RulePrinter.words(atom),
      place: atom.place
    )
  }

  /// The groups that a test names.
  private func groups(in atom: Atom, of fact: Int) -> [Int] {
    switch atom.test {
    case .isIn(let names, _), .includesAny(let names): names.compactMap { groupIndex($0, of: .fact(fact)) }
    default: []
    }
  }

  /// What a test accepts, `is not` like `is`; nil, with everything reported, where the test is wrong.
  mutating func accepted(by atom: Atom, of fact: Int) -> FactTest.Accepted? {
    guard let type = facts[fact].type, isFitting(atom, for: .fact(fact)) else { return nil }
    return switch type {
    case .yesOrNo, .oneOf, .inOrder: values(atom, of: .fact(fact)).map { .values($0) }
    case .severalOf: members(atom, of: fact)
    case .number(let scale): range(atom, of: fact, on: scale)
    case .text: nil
    }
  }

  /// Whether the kind of test suits the kind of fact or definition, and names no unit where there can be none.
  mutating func isFitting(_ atom: Atom, for owner: ValueOwner) -> Bool {
    let kind = kind(of: owner)
    if case .text = kind {
      report(.test(.textInCondition(spoken(owner))), at: atom.place)
      return false
    }
    guard kind.allows(atom.test) else {
      report(
        .test(.unfitting(spoken(owner), kind, test: atom.test.keyword, rewrites: rewrites(of: atom, for: owner))),
        at: atom.place
      )
      return false
    }
    if case .number = kind { return true }
    guard let unit = atom.test.unit else { return true }
    let rewrite = words(atom.subject, atom.test.measured(in: nil))
    report(.number(.wrongUnit(spoken(owner), unit: nil, used: unit.text, rewrites: [rewrite])), at: unit.place)
    return false
  }

  /// The values that a test names, `is not` like `is`.
  mutating func values(_ atom: Atom, of owner: ValueOwner) -> UInt64? {
    let last = valueNames(of: owner).count - 1
    var values: UInt64?
    switch atom.test {
    case .holds: return ValueSet.only(1)
    case .equals(let operand, _), .differs(let operand, _):
      return value(operand, of: owner, in: atom).map { ValueSet.only($0) }
    case .isIn(let names, _): return valueSet(names, of: owner, groups: true, in: atom)
    case .atLeast(let operand, _):
      values = value(operand, of: owner, in: atom).map { ValueSet.from($0, through: last) }
    case .atMost(let operand, _):
      values = value(operand, of: owner, in: atom).map { ValueSet.from(0, through: $0) }
    case .above(let operand, _):
      values = value(operand, of: owner, in: atom).map { ValueSet.from($0 + 1, through: last) }
    case .below(let operand, _):
      values = value(operand, of: owner, in: atom).map { ValueSet.from(0, through: $0 - 1) }
    case .within(let low, let high, _):
      let low = value(low, of: owner, in: atom)
      let high = value(high, of: owner, in: atom)
      if let low, let high { values = ValueSet.from(low, through: high) }
    case .includes, .includesAny, .includesAll, .only, .isEmpty: return nil
    }
    if values == 0 {
      report(.test(.emptyRange(spoken(owner), test: testWords(atom))), at: atom.place)
      return nil
    }
    return values
  }

  private mutating func members(_ atom: Atom, of fact: Int) -> FactTest.Accepted? {
    switch atom.test {
    case .includes(let operand):
      return value(operand, of: .fact(fact), in: atom).map { .includesAny(ValueSet.only($0)) }
    case .includesAny(let names):
      return valueSet(names, of: .fact(fact), groups: true, in: atom).map { .includesAny($0) }
    case .includesAll(let names): return valueSet(names, of: .fact(fact), in: atom).map { .includesAll($0) }
    case .only(let operands, _):
      var names: [Name] = []
      for operand in operands {
        guard case .name(let name) = operand else {
          _ = value(operand, of: .fact(fact), in: atom)
          return nil
        }
        names.append(name)
      }
      return valueSet(names, of: .fact(fact), in: atom).map { .exactly($0) }
    case .isEmpty: return .isEmpty
    default: return nil
    }
  }

  /// The stretch of the grid that a test names, `is not` like `is`.
  private mutating func range(_ atom: Atom, of fact: Int, on scale: NumberScale) -> FactTest.Accepted? {
    guard hasUnit(atom, of: fact) else { return nil }
    let last = scale.lastIndex
    var low: Int?
    var high: Int?
    switch atom.test {
    case .equals(let operand, _), .differs(let operand, _):
      low = gridIndex(operand, of: fact, on: scale)
      high = low
    case .atLeast(let operand, _): (low, high) = (gridIndex(operand, of: fact, on: scale), last)
    case .atMost(let operand, _): (low, high) = (0, gridIndex(operand, of: fact, on: scale))
    case .above(let operand, _): (low, high) = (gridIndex(operand, of: fact, on: scale).map { $0 + 1 }, last)
    case .below(let operand, _): (low, high) = (0, gridIndex(operand, of: fact, on: scale).map { $0 - 1 })
    case .within(let from, let to, _):
      (low, high) = (gridIndex(from, of: fact, on: scale), gridIndex(to, of: fact, on: scale))
    default: return nil
    }
    guard let low, let high else { return nil }
    guard low <= high else {
      report(.test(.emptyRange(facts[fact].spoken, test: testWords(atom))), at: atom.place)
      return nil
    }
    return .range(low: low, high: high)
  }
}
