import RuleLanguage

/// Checks what layers withhold, what they have removed and what was renamed.
extension Checker {
  /// The rules that withhold options, behind all others.
  mutating func checkedWithholdings() -> [Rule] {
    var rules: [Rule] = []
    for withholding in declared.withholdings {
      guard let option = resolve(withholding.option, as: .option) else { continue }
      rules.append(
        Rule(
          id: withholding.ruleName.text,
          effect: .excludes,
          options: [option],
          intents: [],
          condition: .always,
          because: withholding.because.text,
          references: [],
          overrides: [],
          despite: [],
          isWithholding: true,
          place: withholding.place
        )
      )
    }
    return rules
  }

  /// The rules that a rule overrides, or the like; those that a layer above has removed are left out.
  mutating func remaining(_ names: [Name], _ keyword: Keyword, of rule: RuleDeclaration) -> [Name] {
    names.filter { name in
      guard let removal = edits.removal(above: name) else { return true }
      report(
        .layer(.droppedReference(from: rule.id.text, to: name.text, keyword, place: name.place)),
        at: removal.rule.place
      )
      return false
    }
  }

  /// Reports rules that would override a withholding.
  mutating func checkOverridden(_ names: [Name], by rules: [Int]) {
    for (name, rule) in zip(names, rules) where rule >= declared.rules.count {
      let withholding = declared.withholdings[rule - declared.rules.count]
      report(
        .layer(.overriddenWithholding(name.text, option: withholding.option.text, withheld: withholding.place)),
        at: name.place
      )
    }
  }

  /// The removal of a rule that a name stands for, where nothing else has the name.
  func removal(of name: Name, wanted: WantedName) -> RuleRemoval? {
    guard wanted == .rule else { return nil }
    return edits.removals[name.text]
  }

  /// Reports earlier names that are still in use, and those that two declarations claim.
  mutating func checkRenames() {
    var claimed: [NameKind: [String: Place]] = [:]
    for fact in declared.facts { checkRename(fact.name.renamedFrom, .fact, in: subjects, &claimed) }
    for definition in declared.definitions {
      checkRename(definition.name.renamedFrom, .definition, in: subjects, &claimed)
    }
    for option in declared.options { checkRename(option.renamedFrom, .option, in: options, &claimed) }
    for rule in declared.rules { checkRename(rule.renamedFrom, .rule, in: identified, &claimed) }
    for declaration in declared.factDeclarations { checkValueRenames(declaration.type) }
  }

  private mutating func checkRename(
    _ old: Name?,
    _ kind: NameKind,
    in names: Namespace,
    _ claimed: inout [NameKind: [String: Place]]
  ) {
    guard let old else { return }
    if let entry = names[old.text], entry.kind == kind {
      report(.layer(.staleRename(old.text, kind: kind, declared: entry.name.place)), at: old.place)
    } else if let first = claimed[kind]?[old.text] {
      report(.layer(.ambiguousRename(old.text, kind: kind, first: first)), at: old.place)
    } else {
      claimed[kind, default: [:]][old.text] = old.place
    }
  }

  private mutating func checkValueRenames(_ type: FactTypeDeclaration) {
    switch type {
    case .oneOf(let values), .inOrder(let values), .severalOf(let values):
      guard values.contains(where: { $0.renamedFrom != nil }) else { return }
      var names = Namespace()
      for (index, value) in values.enumerated() { _ = names.add(value.name, as: .value, index: index) }
      var claimed: [NameKind: [String: Place]] = [:]
      for value in values { checkRename(value.renamedFrom, .value, in: names, &claimed) }
    case .yesOrNo, .number, .text: return
    }
  }
}
