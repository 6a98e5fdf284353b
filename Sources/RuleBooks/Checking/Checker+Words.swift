import RuleLanguage

/// Collects the words that forms and spreadsheets may use for the values of facts.
extension Checker {
  /// What each entry word of a fact means, in normal form.
  ///
  /// Names, synonyms and readings claim their words; a label is added only where nothing else claims it.
  mutating func entryWords(
    of declaration: FactDeclaration,
    type: FactType,
    positions: [String: Int],
    spoken: Spoken
  ) -> [String: Vocabulary.Meaning] {
    var isSet = false
    if case .severalOf = type { isSet = true }
    var list = WordList(of: spoken, isSet: isSet, isDamaged: damage.touches(declaration.place))
    if case .yesOrNo = type { addYesAndNo(to: &list, at: declaration.place) }
    let values = Self.valueDeclarations(of: declaration.type)
    let claims = values.map { value in
      WordList.Claim(
        meaning: .value(positions[value.name.text] ?? 0),
        name: value.name.text,
        place: value.name.place
      )
    }
    for (value, claim) in zip(values, claims) { add(value.name.text, at: value.name.place, claim, to: &list) }
    for (value, claim) in zip(values, claims) {
      for word in value.synonyms { add(word.text, at: word.place, claim, to: &list) }
    }
    addReadings(declaration.clauses, to: &list)
    list.addLabels(zip(values, claims).map { ($0.label?.text ?? "", $1) })
    return list.meanings
  }

  private mutating func addYesAndNo(to list: inout WordList, at place: Place) {
    for (index, value) in FactValue.noAndYes.enumerated() {
      let claim = WordList.Claim(meaning: .value(index), name: value.name, place: place)
      for word in [value.name] + value.synonyms { add(word, at: place, claim, to: &list) }
    }
  }

  private mutating func addReadings(_ clauses: [FactClause], to list: inout WordList) {
    var index = 0
    for clause in clauses {
      guard case .reads(let reading) = clause else { continue }
      for word in reading.words {
        let claim = WordList.Claim(meaning: .reading(index), name: word.text, place: reading.place)
        add(word.text, at: word.place, claim, to: &list)
      }
      index += 1
    }
  }

  private mutating func add(_ word: String, at place: Place, _ claim: WordList.Claim, to list: inout WordList) {
    guard let problem = list.add(word, claim), !list.isDamaged else { return }
    report(.word(problem), at: place)
  }

  private static func valueDeclarations(of type: FactTypeDeclaration) -> [ValueDeclaration] {
    switch type {
    case .oneOf(let values), .inOrder(let values), .severalOf(let values): values
    case .yesOrNo, .number, .text: []
    }
  }
}
