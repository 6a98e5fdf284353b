import RuleBooks

/// What can be entered for one fact.
///
/// A class, so that reading an entry does not copy its tables.
final class FactForm: Sendable {
  let fact: Int
  let name: String
  let type: FactType
  let readings: [Reading]
  /// What each word means, in normal form.
  let words: WordTable<Vocabulary.Meaning>
  /// The values, their synonyms and the words with readings, as the rule book spells them.
  let spellings: [String]
  /// The declared unit of a number.
  let measure: UnitMeasure?

  init(fact index: Int, of book: RuleBook) {
    let fact = book.facts[index]
    let values = fact.type.values
    self.fact = index
    name = fact.name
    type = fact.type
    readings = fact.readings
    var meanings: [(word: String, meaning: Vocabulary.Meaning)] = []
    for word in book.vocabulary.everyWord(of: index) {
      guard let meaning = book.vocabulary.meaning(of: word, for: index) else { continue }
      meanings.append((word, meaning))
    }
    for (position, value) in values.enumerated() {
      for word in [value.name] + value.synonyms { meanings.append((word, .value(position))) }
    }
    words = WordTable(meanings)
    spellings = values.map { $0.name } + values.flatMap { $0.synonyms } + fact.readings.flatMap { $0.words }
    if case .number(let scale) = fact.type, let unit = scale.unit {
      measure = UnitMeasure(Array(unit.utf8)[...])
    } else {
      measure = nil
    }
  }

  /// The set of all values.
  var everyValue: UInt64 { type.everyValue }

  /// A table's cell as an entry: values of a several-of fact are parted by semicolons, an empty cell says nothing.
  func entry(cell: ArraySlice<UInt8>, at offset: Int) -> Entry {
    let text = cell.trimmed
    guard !text.isEmpty else { return Entry(.nothing, at: offset) }
    let start = offset + (text.startIndex - cell.startIndex)
    switch type {
    case .severalOf where !text.isWord("none"):
      var items: [Entry] = []
      for item in text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
        let word = item.trimmed
        items.append(Entry(.text(word), at: start + (word.startIndex - text.startIndex)))
      }
      return Entry(.list(items), at: start)
    default: return Entry(.text(text), at: start)
    }
  }

  func read(_ entry: Entry, keyNamesUnit: Bool) throws(LocatedFault) -> FactEntry {
    if case .nothing = entry.content { return FactEntry(fact: fact, knowledge: .unknown, words: nil) }
    switch type {
    case .yesOrNo, .oneOf, .inOrder: return try readChoice(entry)
    case .severalOf: return try readMembers(entry)
    case .number(let scale): return try readNumber(entry, on: scale, keyNamesUnit: keyNamesUnit)
    case .text: return try readText(entry)
    }
  }

  private func readText(_ entry: Entry) throws(LocatedFault) -> FactEntry {
    switch entry.content {
    case .text(let text):
      let word = try readProse(text, at: entry.offset, mayBeList: true)
      return FactEntry(fact: fact, knowledge: .text([word]), words: word)
    case .list(let items):
      var texts: [String] = []
      for item in items {
        guard case .text(let text) = item.content else {
          throw LocatedFault(.wrongType(fact: name, item.kind, wanted: .text), at: item.offset)
        }
        texts.append(try readProse(text, at: item.offset, mayBeList: false))
      }
      return FactEntry(
        fact: fact,
        knowledge: .text(texts),
        words: texts.isEmpty ? "none" : texts.joined(separator: ", ")
      )
    default: throw LocatedFault(.wrongType(fact: name, entry.kind, wanted: .text), at: entry.offset)
    }
  }

  private func readProse(_ text: ArraySlice<UInt8>, at offset: Int, mayBeList: Bool) throws(LocatedFault) -> String {
    guard !text.trimmed.isEmpty else { throw LocatedFault(.emptyText(fact: name, mayBeList: mayBeList), at: offset) }
    return text.string
  }

  // MARK: Faults of words

  /// The fault for a word that means nothing here, with whatever helps to repair it.
  func unknown(_ word: ArraySlice<UInt8>) -> Fault {
    if word.first == UInt8(ascii: "#") { return .spreadsheetError(fact: name, word.shown) }
    if SpreadsheetDate.isDate(word) { return .spreadsheetDate(fact: name, word.shown) }
    let values = type.values
    if word.isWord("unknown") {
      return .saysUnknown(
        fact: name,
        nearest: values.map { $0.name }.filter { Vocabulary.normal($0).hasPrefix("unknown") }
      )
    }
    return .unknownValue(
      fact: name,
      word.shown,
      allowed: values.count <= 12 ? values.map { "`\($0.name)`" } : [],
      nearest: Nearest.names(to: word, among: spellings)
    )
  }

  /// The names of values joined by `or`.
  func alternatives(of values: UInt64) -> String {
    var names: [String] = []
    for (position, value) in type.values.enumerated() where values & (1 << UInt64(position)) != 0 {
      names.append(value.name)
    }
    return names.joined(separator: " or ")
  }
}
