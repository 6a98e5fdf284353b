import RuleBooks

extension DeclarationComparison {
  func facts() -> [DeclarationChange] {
    changes(
      .fact,
      matching.facts,
      oldNames: old.facts.map { $0.name },
      newNames: new.facts.map { $0.name },
      { fact($0, $1) },
      isAlike: { before, after in
        let (before, after) = (old.facts[before], new.facts[after])
        return type(before.type) == type(after.type) && values(before.type) == values(after.type)
          && range(before.type) == range(after.type)
          && (before.label == after.label || !before.type.values.isEmpty && before.type.values != FactValue.noAndYes)
      }
    )
  }

  private func fact(_ before: Int, _ after: Int) -> [Aspect] {
    let (before, after) = (old.facts[before], new.facts[after])
    var aspects = changed(.label, before.label, after.label) + changed(.type, type(before.type), type(after.type))
    aspects += values(before.type, after.type)
    aspects += changed(.range, range(before.type), range(after.type))
    aspects += changed(.unit, unit(before.type), unit(after.type))
    aspects += changed(.keys, before.keys, after.keys)
    aspects += required(before.requirement, after.requirement)
    if before.isFixed != after.isFixed {
      aspects.append(.changed(.fixed, before: before.isFixed ? "fixed" : "", after: after.isFixed ? "fixed" : ""))
    }
    aspects += changed(.applies, before.onlyWhen, after.onlyWhen)
    aspects += changed(.ask, before.ask, after.ask)
    return aspects + changed(.readings, readings(before), readings(after))
  }

  private func required(_ before: Requirement?, _ after: Requirement?) -> [Aspect] {
    func words(_ requirement: Requirement?, _ words: BookWording) -> String {
      guard let requirement else { return "" }
      let condition = requirement.condition.map { "when " + words.condition($0) } ?? "always"
      return condition + (requirement.reference.map { ", cite " + words.citation($0) } ?? "")
    }
    let isSame =
      (before == nil) == (after == nil) && likeness.areAlike(before?.condition, after?.condition)
      && before?.reference.map(oldWords.citation) == after?.reference.map(newWords.citation)
    return isSame ? [] : changed(.required, words(before, oldWords), words(after, newWords))
  }

  private func type(_ type: FactType) -> String {
    switch type {
    case .yesOrNo: "yes or no"
    case .oneOf: "one of"
    case .inOrder: "in order"
    case .severalOf: "several of"
    case .number: "number"
    case .text: "text"
    }
  }

  private func values(_ type: FactType) -> [String] {
    if case .yesOrNo = type { return [] }
    return type.values.map { $0.name }
  }

  /// What changes in the values of a fact; those that say what they were called are the same ones.
  private func values(_ before: FactType, _ after: FactType) -> [Aspect] {
    if case (.yesOrNo, .yesOrNo) = (before, after) { return [] }
    let matching = NameMatching(old: before.values.map { $0.item }, new: after.values.map { $0.item })
    let current = before.values.indices.map { index in
      matching.newOfOld[index].map { after.values[$0].name } ?? before.values[index].name
    }
    var aspects = changed(.values, current, after.values.map { $0.name })
    var entries: [[String]] = [[], []]
    for (old, new) in matching.pairs {
      let names = (before.values[old].name, after.values[new].name)
      if names.0 != names.1 { aspects.append(.changed(.values, before: names.0, after: names.1)) }
      entries[0] += words(before.values[old], of: names.1)
      entries[1] += words(after.values[new], of: names.1)
    }
    return aspects + changed(.words, entries[0], entries[1])
  }

  /// The label of a value and the words that mean it.
  private func words(_ value: FactValue, of name: String) -> [String] {
    ([value.label.map { "“" + $0 + "”" }].compactMap { $0 } + value.synonyms).map { name + " as " + $0 }
  }

  private func range(_ type: FactType) -> String {
    guard case .number(let scale) = type else { return "" }
    let step = Decimal(scale.step, decimals: scale.decimals).text
    return "from " + scale.text(at: 0) + " to " + scale.text(at: scale.lastIndex) + " step " + step
  }

  private func unit(_ type: FactType) -> String? {
    guard case .number(let scale) = type else { return nil }
    return scale.unit
  }

  private func readings(_ fact: Fact) -> String {
    fact.readings.map { reading in
      let values = BookWording.indices(of: reading.values).filter { $0 < fact.type.values.count }
      return reading.words.joined(separator: ", ") + " as "
        + values.map { fact.type.values[$0].name }.joined(separator: ", ")
        + (reading.because.map { " because “" + $0 + "”" } ?? "")
    }.joined(separator: "; ")
  }

  func groups() -> [DeclarationChange] {
    changes(.group, matching.groups, oldNames: old.groups.map { $0.name }, newNames: new.groups.map { $0.name }) {
      before,
      after in
      let (before, after) = (old.groups[before], new.groups[after])
      let values = (members(before, old), members(after, new))
      return changed(.label, before.label, after.label) + changed(.values, values.0, values.1)
    }
  }

  private func members(_ group: ValueGroup, _ book: RuleBook) -> String {
    let fact = book.facts[group.fact]
    return fact.name + ": "
      + BookWording.indices(of: group.values).map { fact.type.values[$0].name }.joined(separator: ", ")
  }
}
