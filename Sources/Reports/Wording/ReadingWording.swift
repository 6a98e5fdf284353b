import RuleBooks

/// Says what was read of a fact: how the case spells it, and where.
struct ReadingWording: Sendable {
  private let book: RuleBook
  private let wording: BookWording

  init(_ book: RuleBook) {
    self.book = book
    wording = BookWording(book)
  }

  /// - Parameters:
  ///   - fact: The fact, by index.
  ///   - words: What the page says of it.
  ///   - patient: The patient.
  /// - Returns: nil where the entry was not kept.
  func reading(of fact: Int, words: String, in patient: PatientCase) -> Sheet.Reading? {
    guard let entry = patient.entries[fact] else { return nil }
    let isNoted = fact < patient.places.count
    let place = isNoted ? patient.places[fact] : nil
    var spelling: String? = entry
    // Free text is shown as it is written.
    if case .text = patient.knowledge[fact] { spelling = nil }
    guard spelling != nil || isNoted else { return nil }
    return Sheet.Reading(
      key: place.flatMap { isPlain(key: $0.key, of: fact) ? nil : $0.key },
      spelling: spelling,
      place: place.map(self.words) ?? (isNoted ? "set for this run" : nil),
      isInterpreted: spelling != nil && !isPlain(entry, fact: fact, words: words, patient.knowledge[fact])
    )
  }

  /// Where an entry stands. Of a table the page says the line once, for all of its row.
  private func words(of place: EntryPlace) -> String {
    if let column = place.tableColumn { return "column " + Self.letters(column) }
    return "line " + String(place.line) + ", column " + String(place.column)
  }

  /// Whether a key says nothing that the fact's label or name does not say.
  private func isPlain(key: String, of fact: Int) -> Bool {
    let key = Vocabulary.normal(key)
    return [book.facts[fact].name, book.facts[fact].label].contains { Vocabulary.normal($0) == key }
  }

  /// The column of a table as spreadsheets name it: `A`, …, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  /// Whether an entry says what the page says, in these words or in those of the rule book.
  private func isPlain(_ entry: String, fact: Int, words: String, _ knowledge: Knowledge) -> Bool {
    let entry = Vocabulary.normal(entry)
    var spellings = [words]
    switch knowledge {
    case .values(let set): spellings += names(of: set, fact)
    case .members(let present, let absent):
      // Members that are left open are told apart from those that are not there, and that is an interpretation.
      let type = book.facts[fact].type
      guard (present | absent) & type.everyValue == type.everyValue else { return false }
      let parts = entry.split(separator: ",").map { Vocabulary.normal(String($0)) }
      let named = BookWording.indices(of: present & type.everyValue).map { names(of: 1 << UInt64($0), fact) }
      return present == 0
        || parts.count == named.count
          && parts.allSatisfy { part in named.contains { $0.contains { Vocabulary.normal($0) == part } } }
    case .range(let low, let high):
      if low == high, case .number(let scale) = book.facts[fact].type { spellings.append(scale.text(at: low)) }
    case .unknown, .text: break
    }
    return spellings.contains { Vocabulary.normal(Self.spaced($0)) == entry }
  }

  /// The name and the label of a single value.
  private func names(of set: UInt64, _ fact: Int) -> [String] {
    guard set.nonzeroBitCount == 1 else { return [] }
    let value = set.trailingZeroBitCount
    let values = book.facts[fact].type.values
    return (value < values.count ? [values[value].name] : []) + [wording.value(value, ofFact: fact)]
  }

  /// No-break spaces are spaces as far as spelling goes.
  private static func spaced(_ words: String) -> String { words.split(separator: "\u{A0}").joined(separator: " ") }
}
