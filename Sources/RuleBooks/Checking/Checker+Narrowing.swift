import RuleLanguage

/// Turns what layers narrow into combinations that are impossible.
extension Checker {
  /// What a narrowing leaves of a fact.
  private enum Remainder {
    case values(UInt64)
    case range(low: Int, high: Int)
  }

  mutating func checkedNarrowings(_ layers: [BookLayer]) -> [Constraint] {
    var left: [Int: Remainder] = [:]
    var constraints: [Int: Constraint] = [:]
    var order: [Int] = []
    for narrowing in declared.narrowings {
      guard let fact = resolve(narrowing.fact, as: .fact), let type = facts[fact].type,
        let remainder = remainder(narrowing, of: fact, type, within: left[fact]),
        let condition = formula(excluded(by: narrowing, remainder, of: fact))
      else { continue }
      left[fact] = remainder
      if constraints[fact] == nil { order.append(fact) }
      let layer = edits.file(of: narrowing.place)
      let name = layers.indices.contains(layer) ? layers[layer].name : ""
      constraints[fact] = Constraint(
        id: narrowing.constraintName.text,
        condition: condition,
        because: "\(name) narrows “\(facts[fact].spoken.label)” to \(words(remainder, type)).",
        narrows: fact,
        place: narrowing.place
      )
    }
    return order.compactMap { constraints[$0] }
  }

  /// What a narrowing leaves; nil, with its fault reported, where it does not narrow.
  private mutating func remainder(
    _ narrowing: FactNarrowing,
    of fact: Int,
    _ type: FactType,
    within earlier: Remainder?
  ) -> Remainder? {
    switch (type, narrowing.type) {
    case (.oneOf(let values), .oneOf(let kept)), (.inOrder(let values), .inOrder(let kept)),
      (.severalOf(let values), .severalOf(let kept)):
      var within = ValueSet.first(values.count)
      if case .values(let left)? = earlier { within = left }
      return self.kept(kept, of: fact, within: within, narrowing)
    case (.number(let scale), .number(let low, let high, let unit, let step)):
      var within = (low: 0, high: scale.lastIndex)
      if case .range(let low, let high)? = earlier { within = (low, high) }
      guard (unit?.text ?? "") == (scale.unit ?? "") else {
        report(.otherUnit(scale.unit), narrowing, of: fact, at: unit?.place ?? low.place.through(high.place))
        return nil
      }
      guard Decimal(step.text)?.rescaled(to: scale.decimals) == scale.step else {
        let step = NumberScale(low: scale.step, high: scale.step, step: 1, decimals: scale.decimals, unit: scale.unit)
        report(.otherStep(step.measure(at: 0)), narrowing, of: fact, at: narrowing.fact.place)
        return nil
      }
      guard let first = index(low, on: scale, within, narrowing, fact),
        let last = index(high, on: scale, within, narrowing, fact)
      else { return nil }
      if first > last {
        report(.fact(.scale(facts[fact].spoken, .lowNotBelowHigh)), at: low.place.through(high.place))
        return nil
      }
      if (first, last) == within {
        report(.same, narrowing, of: fact, at: low.place.through(high.place))
        return nil
      }
      return .range(low: first, high: last)
    case (.yesOrNo, .yesOrNo), (.text, .text):
      report(.same, narrowing, of: fact, at: narrowing.fact.place)
      return nil
    default:
      report(.otherKind(declared: Self.words(type)), narrowing, of: fact, at: narrowing.fact.place)
      return nil
    }
  }

  private mutating func kept(
    _ declarations: [ValueDeclaration],
    of fact: Int,
    within: UInt64,
    _ narrowing: FactNarrowing
  ) -> Remainder? {
    var kept: UInt64 = 0
    var last = -1
    let allowed = facts[fact].valueNames.indices.filter { within & ValueSet.only($0) != 0 }
    for declaration in declarations {
      let name = declaration.name
      guard let index = facts[fact].positions[name.text], within & ValueSet.only(index) != 0 else {
        let names = allowed.map { facts[fact].valueNames[$0] }
        report(.newValue(name.text, values: names), narrowing, of: fact, at: name.place)
        return nil
      }
      if declaration.label != nil || !declaration.synonyms.isEmpty || declaration.renamedFrom != nil {
        report(.relabelled(name.text), narrowing, of: fact, at: name.place)
        return nil
      }
      if kept & ValueSet.only(index) != 0 {
        report(.name(.repeated(name.text)), at: name.place)
        return nil
      }
      if index < last {
        report(.otherOrder, narrowing, of: fact, at: name.place)
        return nil
      }
      last = index
      kept |= ValueSet.only(index)
    }
    guard kept == within else { return .values(kept) }
    report(.same, narrowing, of: fact, at: narrowing.fact.place)
    return nil
  }

  private mutating func index(
    _ numeral: Numeral,
    on scale: NumberScale,
    _ within: (low: Int, high: Int),
    _ narrowing: FactNarrowing,
    _ fact: Int
  ) -> Int? {
    guard let number = Decimal(numeral.text) else {
      report(.number(.tooManyDigits(numeral.text)), at: numeral.place)
      return nil
    }
    switch scale.position(of: number) {
    case .index(let index) where index >= within.low && index <= within.high: return index
    case .between: report(.offGrid(numeral.text), narrowing, of: fact, at: numeral.place)
    default:
      let (low, high) = (scale.text(at: within.low), scale.measure(at: within.high))
      report(.outside(low: low, high: high), narrowing, of: fact, at: numeral.place)
    }
    return nil
  }

  /// The condition under which a patient is one that the narrowing leaves out.
  private func excluded(by narrowing: FactNarrowing, _ remainder: Remainder, of fact: Int) -> Condition {
    let place = narrowing.place
    func atom(_ test: AtomTest) -> Condition { .atom(Atom(subject: narrowing.fact, test: test, place: place)) }
    switch (remainder, narrowing.type) {
    case (.range(let low, let high), .number(let first, let last, let unit, _)):
      var parts: [Condition] = []
      if low > 0 { parts.append(atom(.below(.number(first), unit: unit))) }
      if case .number(let scale) = facts[fact].type, high < scale.lastIndex {
        parts.append(atom(.above(.number(last), unit: unit)))
      }
      return parts.count == 1 ? parts[0] : .disjunction(parts)
    case (.values(let kept), _):
      let names = facts[fact].valueNames.indices
        .filter { kept & ValueSet.only($0) == 0 }
        .map { Name(facts[fact].valueNames[$0], at: place) }
      return atom(facts[fact].isSet ? .includesAny(names) : .isIn(names, isBracketed: true))
    default: return .disjunction([])
    }
  }

  private func words(_ remainder: Remainder, _ type: FactType) -> String {
    switch (remainder, type) {
    case (.range(let low, let high), .number(let scale)):
      return scale.text(at: low) + " to " + scale.measure(at: high)
    case (.values(let kept), _):
      let names = type.values.enumerated()
        .filter { kept & ValueSet.only($0.offset) != 0 }
        .map { $0.element.label ?? $0.element.name }
      guard names.count > 1, let last = names.last else { return names.first ?? "" }
      return names.dropLast().joined(separator: ", ") + " or " + last
    default: return ""
    }
  }

  private static func words(_ type: FactType) -> String {
    switch type {
    case .yesOrNo: "yes or no"
    case .oneOf: "one of"
    case .inOrder: "in order"
    case .severalOf: "several of"
    case .number: "number"
    case .text: "text"
    }
  }

  private mutating func report(
    _ fault: LayerProblem.Narrowing,
    _ narrowing: FactNarrowing,
    of fact: Int,
    at place: Place
  ) {
    report(.layer(.narrowing(facts[fact].spoken, fault, declared: facts[fact].name.place)), at: place)
  }
}
