import RuleLanguage

/// Collects the keys by which case files may call facts.
extension Checker {
  /// Keys that case files use for the case itself.
  private static let reservedKeys: Set<String> = ["id", "title", "note", "date", "decision", "reason", "facts"]

  mutating func checkedVocabulary() -> Vocabulary {
    var keys: [String: Vocabulary.Key] = [:]
    for (index, fact) in facts.enumerated() where subjects[fact.name.text]?.index == index {
      claim(fact.name, for: index, in: &keys)
    }
    for (index, fact) in declared.facts.enumerated() {
      for key in declaredKeys(of: fact) { claim(key, for: index, in: &keys) }
    }
    for (index, fact) in declared.facts.enumerated() {
      let names = [fact.name.name] + declaredKeys(of: fact)
      for unit in unitWords(of: facts[index]) {
        for name in names {
          let key = Name(Vocabulary.normal(name.text + "-" + unit), at: name.place)
          claim(key, for: index, namesUnit: true, in: &keys)
        }
        for name in names where Vocabulary.normal(name.text).hasSuffix("-" + unit) {
          claim(name, for: index, namesUnit: true, in: &keys)
        }
      }
    }
    return Vocabulary(keys: keys, words: facts.map { $0.words })
  }

  private mutating func claim(
    _ name: Name,
    for fact: Int,
    namesUnit: Bool = false,
    in keys: inout [String: Vocabulary.Key]
  ) {
    let normal = Vocabulary.normal(name.text)
    if Self.reservedKeys.contains(normal) {
      if !namesUnit { report(.word(.reservedKey(name.text)), at: name.place) }
    } else if let first = keys[normal], first.fact != fact {
      let owner = facts[first.fact]
      // Two facts of one name are reported as such.
      guard owner.name.text != facts[fact].name.text else { return }
      report(
        .word(.keyTaken(name.text, by: owner.spoken, declared: owner.name.place, for: facts[fact].spoken)),
        at: name.place
      )
    } else if namesUnit || keys[normal] == nil {
      keys[normal] = Vocabulary.Key(fact: fact, namesUnit: namesUnit)
    }
  }

  private func declaredKeys(of fact: Declarations.NamedFact) -> [Name] {
    declared.factDeclarations[fact.declaration].clauses.flatMap { clause -> [Name] in
      if case .keys(let names) = clause { return names }
      return []
    }
  }

  /// What may follow a key to name the declared unit, in normal form.
  private func unitWords(of fact: FactOutline) -> [String] {
    guard case .number(let scale) = fact.type, let unit = scale.unit else { return [] }
    let normal = Vocabulary.normal(unit)
    return unit == "%" ? [normal, "percent"] : [normal]
  }
}
