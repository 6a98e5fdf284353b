import RuleBooks

extension FactForm {
  /// What a word leaves open, with the question that it raises.
  struct WordMeaning {
    let values: UInt64
    let question: ReadingQuestion?
  }

  /// Reads an entry for a fact that has one value.
  func readChoice(_ entry: Entry) throws(LocatedFault) -> FactEntry {
    switch entry.content {
    case .text(let text):
      return try readChoice(text.trimmed, at: entry.offset)
    case .number(let digits):
      guard let meaning = meaning(of: digits) else {
        if case .yesOrNo = type { throw wrongType(entry, .yesOrNo) }
        throw LocatedFault(unknown(digits), at: entry.offset)
      }
      return self.entry(meaning.values, words: digits.string, [meaning.question])
    case .truth(let truth):
      guard let meaning = meaning(of: truth) else { throw wrongType(entry, .word) }
      return self.entry(meaning.values, words: truth ? "yes" : "no", [meaning.question])
    case .list: throw LocatedFault(.listForOne(fact: name), at: entry.offset)
    case .nothing, .members:
      if case .yesOrNo = type { throw wrongType(entry, .yesOrNo) }
      throw wrongType(entry, .word)
    }
  }

  private func readChoice(_ text: ArraySlice<UInt8>, at offset: Int) throws(LocatedFault) -> FactEntry {
    guard !text.isEmpty else { throw LocatedFault(.emptyText(fact: name, mayBeList: false), at: offset) }
    if let meaning = meaning(of: text) { return entry(meaning.values, words: text.string, [meaning.question]) }
    let parts = Alternatives.parts(of: text)
    guard parts.count > 1 else { throw LocatedFault(repaired(text) ?? unknown(text), at: offset) }
    var values: UInt64 = 0
    var questions: [ReadingQuestion?] = []
    for part in parts {
      let place = offset + (part.startIndex - text.startIndex)
      guard let meaning = meaning(of: part) else { throw LocatedFault(unknown(part), at: place) }
      guard meaning.values & ~values != 0 else {
        throw LocatedFault(.repeatedValue(fact: name, part.shown), at: place)
      }
      values |= meaning.values
      questions.append(meaning.question)
    }
    return entry(values, words: text.string, questions)
  }

  /// What a word means for this fact.
  func meaning(of word: ArraySlice<UInt8>) -> WordMeaning? {
    switch words[word] {
    case .value(let value):
      return value < 64 ? WordMeaning(values: 1 << UInt64(value), question: nil) : nil
    case .reading(let index):
      guard readings.indices.contains(index), readings[index].values != 0 else { return nil }
      let question = readings[index].because.map { because in
        ReadingQuestion(fact: fact, word: word.string, because: because)
      }
      return WordMeaning(values: readings[index].values, question: question)
    case nil: return nil
    }
  }

  private func meaning(of truth: Bool) -> WordMeaning? {
    meaning(of: Array((truth ? "true" : "false").utf8)[...]) ?? meaning(of: Array((truth ? "yes" : "no").utf8)[...])
  }

  func wrongType(_ entry: Entry, _ wanted: Fault.WantedEntry) -> LocatedFault {
    LocatedFault(.wrongType(fact: name, entry.kind, wanted: wanted), at: entry.offset)
  }

  private func entry(_ values: UInt64, words: String, _ questions: [ReadingQuestion?]) -> FactEntry {
    FactEntry(fact: fact, knowledge: .values(values), words: words, questions: questions.compactMap { $0 })
  }

  /// The fault for values joined in another way than by `or`, or for a comparison of ordered values; nil for neither.
  private func repaired(_ text: ArraySlice<UInt8>) -> Fault? {
    for separator in [UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")] {
      let parts = text.split(separator: separator).map { $0.trimmed }
      guard parts.count > 1, parts.allSatisfy({ meaning(of: $0) != nil }) else { continue }
      return .rewordedValue(fact: name, text.shown, repair: parts.map { $0.shown }.joined(separator: " or "))
    }
    guard case .inOrder = type, let comparison = Comparison(startOf: text),
      case .value(let value) = words[text.dropFirst(comparison.length).trimmed], value < 64
    else { return nil }
    let below = (UInt64(1) << UInt64(value)) - 1
    let itself = UInt64(1) << UInt64(value)
    let meant: UInt64
    switch comparison.relation {
    case .below: meant = below
    case .atMost: meant = below | itself
    case .atLeast: meant = everyValue & ~below
    case .above: meant = everyValue & ~below & ~itself
    }
    return meant == 0 ? nil : .rewordedValue(fact: name, text.shown, repair: alternatives(of: meant))
  }
}
