import RuleLanguage

/// Collects the words that forms and spreadsheets may use for the values of facts.
extension Checker {
  /// The words of one fact while they are collected.
  private struct WordList {
    /// What has claimed a word.
    struct Claim {
      let meaning: Vocabulary.Meaning
      let name: String
      let place: Place
    }

    var claims: [String: Claim] = [:]
  }

  /// What each entry word of a fact means, in normal form.
  ///
  /// Names, synonyms and readings claim their words; a label is added only where nothing else claims it.
  mutating func entryWords(
    of declaration: FactDeclaration,
    type: FactType,
    positions: [String: Int],
    spoken: Spoken
  ) -> [String: Vocabulary.Meaning] {
    var list = WordList()
    let values = Self.valueDeclarations(of: declaration.type)
    if case .yesOrNo = type {
      let place = declaration.place
      for (index, value) in FactValue.noAndYes.enumerated() {
        for word in [value.name] + value.synonyms {
          list.claims[word] = WordList.Claim(meaning: .value(index), name: value.name, place: place)
        }
      }
    }
    for value in values {
      claim(value.name.text, at: value.name.place, for: value, positions: positions, in: &list, of: type, spoken)
    }
    for value in values {
      for word in value.synonyms {
        claim(word.text, at: word.place, for: value, positions: positions, in: &list, of: type, spoken)
      }
    }
    var index = 0
    for clause in declaration.clauses {
      guard case .reads(let reading) = clause else { continue }
      for word in reading.words {
        let claim = WordList.Claim(meaning: .reading(index), name: word.text, place: reading.place)
        add(claim, word: word.text, at: word.place, to: &list, of: type, spoken)
      }
      index += 1
    }
    addLabels(of: values, positions: positions, to: &list)
    return list.claims.mapValues { $0.meaning }
  }

  private static func valueDeclarations(of type: FactTypeDeclaration) -> [ValueDeclaration] {
    switch type {
    case .oneOf(let values), .inOrder(let values), .severalOf(let values): values
    case .yesOrNo, .number, .text: []
    }
  }

  private mutating func claim(
    _ word: String,
    at place: Place,
    for value: ValueDeclaration,
    positions: [String: Int],
    in list: inout WordList,
    of type: FactType,
    _ spoken: Spoken
  ) {
    guard let index = positions[value.name.text] else { return }
    let claim = WordList.Claim(meaning: .value(index), name: value.name.text, place: value.name.place)
    add(claim, word: word, at: place, to: &list, of: type, spoken)
  }

  private mutating func add(
    _ claim: WordList.Claim,
    word: String,
    at place: Place,
    to list: inout WordList,
    of type: FactType,
    _ spoken: Spoken
  ) {
    let normal = Vocabulary.normal(word)
    guard !brokenNames.contains(word) else { return }
    if normal.isEmpty {
      report(.word(.emptyWord(word)), at: place)
    } else if normal == "unknown" {
      report(.word(.reservedWord(word, meaning: "nothing is known")), at: place)
    } else if normal == "none", case .severalOf = type {
      report(.word(.reservedWord(word, meaning: "the set is empty")), at: place)
    } else if let first = list.claims[normal] {
      guard first.meaning != claim.meaning else { return }
      report(.word(.wordTaken(word, of: spoken, by: first.name, declared: first.place)), at: place)
    } else {
      list.claims[normal] = claim
    }
  }

  private func addLabels(of values: [ValueDeclaration], positions: [String: Int], to list: inout WordList) {
    var uses: [String: Int] = [:]
    let labels = values.map { Vocabulary.normal($0.label?.text ?? "") }
    for label in labels { uses[label, default: 0] += 1 }
    for (value, label) in zip(values, labels) {
      let isOpen = uses[label] == 1 && list.claims[label] == nil
      guard isOpen, !["", "unknown", "none"].contains(label), let index = positions[value.name.text] else { continue }
      list.claims[label] = WordList.Claim(
        meaning: .value(index),
        name: value.name.text,
        place: value.name.place
      )
    }
  }
}
