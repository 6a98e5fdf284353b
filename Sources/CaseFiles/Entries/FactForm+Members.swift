import RuleBooks

extension FactForm {
  /// Reads an entry for a fact that can have several values.
  func readMembers(_ entry: Entry) throws(LocatedFault) -> FactEntry {
    switch entry.content {
    case .list(let items): return try readWholeSet(items)
    case .members(let members): return try readMembers(members)
    case .text(let text):
      let word = text.trimmed
      if word.isWord("none") { return wholeSet(present: 0, open: 0, words: ["none"], questions: []) }
      guard !word.isEmpty else { throw LocatedFault(.emptyText(fact: name, mayBeList: true), at: entry.offset) }
      let isKnown = meaning(of: word) != nil
      throw LocatedFault(isKnown ? .singleForSeveral(fact: name, word.shown) : unknown(inList: word), at: entry.offset)
    case .nothing, .truth, .number: throw wrongType(entry, .words)
    }
  }

  /// A list names the whole set: what it does not name is known to be absent.
  private func readWholeSet(_ items: [Entry]) throws(LocatedFault) -> FactEntry {
    var present: UInt64 = 0
    var open: UInt64 = 0
    var words: [String] = []
    var questions: [ReadingQuestion] = []
    for item in items {
      guard case .text(let text) = item.content else { throw wrongType(item, .words) }
      let word = text.trimmed
      guard !word.isEmpty else { throw LocatedFault(.emptyItem(fact: name), at: item.offset) }
      guard let meaning = meaning(of: word) else { throw LocatedFault(unknown(inList: word), at: item.offset) }
      guard meaning.values & (present | open) == 0 else {
        throw LocatedFault(.repeatedValue(fact: name, word.shown), at: item.offset)
      }
      if isSingle(meaning.values) { present |= meaning.values } else { open |= meaning.values }
      if let question = meaning.question { questions.append(question) }
      words.append(word.string)
    }
    return wholeSet(present: present, open: open, words: words.isEmpty ? ["none"] : words, questions: questions)
  }

  private func wholeSet(present: UInt64, open: UInt64, words: [String], questions: [ReadingQuestion]) -> FactEntry {
    FactEntry(
      fact: fact,
      knowledge: .members(present: present, absent: everyValue & ~present & ~open),
      words: words.joined(separator: ", "),
      questions: questions
    )
  }

  /// An object speaks of the members that it names; the others stay unknown.
  private func readMembers(_ members: [Entry.Member]) throws(LocatedFault) -> FactEntry {
    var present: UInt64 = 0
    var absent: UInt64 = 0
    var seen: UInt64 = 0
    var words: [String] = []
    var questions: [ReadingQuestion] = []
    for member in members {
      let word = member.name.trimmed
      guard let meaning = meaning(of: word) else { throw LocatedFault(unknown(word), at: member.offset) }
      guard meaning.values & seen == 0 else {
        throw LocatedFault(.repeatedValue(fact: name, word.shown), at: member.offset)
      }
      seen |= meaning.values
      switch try readTruth(member.entry) {
      case true?:
        // A word for several values says that one of them is there, not which.
        if isSingle(meaning.values) { present |= meaning.values }
        if let question = meaning.question { questions.append(question) }
        words.append(word.string + " yes")
      case false?:
        absent |= meaning.values
        words.append(word.string + " no")
      case nil: words.append(word.string + " unknown")
      }
    }
    guard present | absent != 0 || !questions.isEmpty else {
      return FactEntry(fact: fact, knowledge: .unknown, words: words.isEmpty ? nil : words.joined(separator: ", "))
    }
    return FactEntry(
      fact: fact,
      knowledge: .members(present: present, absent: absent),
      words: words.joined(separator: ", "),
      questions: questions
    )
  }

  private func readTruth(_ entry: Entry) throws(LocatedFault) -> Bool? {
    switch entry.content {
    case .nothing: return nil
    case .truth(let truth): return truth
    case .text(let text) where text.trimmed.isWord("yes") || text.trimmed.isWord("true"): return true
    case .text(let text) where text.trimmed.isWord("no") || text.trimmed.isWord("false"): return false
    default: throw wrongType(entry, .member)
    }
  }

  /// The fault for a word of a list; words that stand for several entries get their repair.
  private func unknown(inList word: ArraySlice<UInt8>) -> Fault {
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|")] {
      let parts = word.split(separator: separator).map { $0.trimmed }
      guard parts.count > 1, parts.allSatisfy({ meaning(of: $0) != nil }) else { continue }
      return .severalInOne(fact: name, word.shown, parts: parts.map { $0.shown })
    }
    if word.isWord("none") { return .noneInList(fact: name) }
    return unknown(word)
  }

  private func isSingle(_ values: UInt64) -> Bool { values & (values &- 1) == 0 }
}
