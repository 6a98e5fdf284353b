import RuleBooks

/// Every key that a case may have.
struct CaseKeys: Sendable {
  private let table: WordTable<KeyMeaning>
  /// The keys of facts as the rule book spells them.
  private let factSpellings: [String]
  private let ignored: [String]

  /// - Parameters:
  ///   - book: The rule book whose facts may be named.
  ///   - ignored: Keys to pass by; they win over facts and reserved keys of the same name.
  init(book: RuleBook, ignored: [String]) {
    var meanings: [(word: String, meaning: KeyMeaning)] = ignored.map { ($0, .ignored) }
    meanings += ReservedKey.allCases.map { ($0.rawValue, .reserved($0)) }
    for word in book.vocabulary.everyKey {
      guard let key = book.vocabulary.key(word), book.facts.indices.contains(key.fact) else { continue }
      meanings.append((word, .fact(key.fact, namesUnit: key.namesUnit)))
    }
    for (index, fact) in book.facts.enumerated() {
      for word in [fact.name] + fact.keys { meanings.append((word, .fact(index, namesUnit: false))) }
    }
    table = WordTable(meanings)
    self.ignored = ignored
    factSpellings = book.facts.flatMap { [$0.name] + $0.keys }
  }

  func meaning(of key: ArraySlice<UInt8>) -> KeyMeaning? { table[key] }

  /// The keys of facts that may have been meant.
  func factsNearest(to key: ArraySlice<UInt8>) -> [String] { Nearest.names(to: key, among: factSpellings) }

  /// All keys that may have been meant; of those to pass by, too, for it may be they that are misspelt.
  func nearest(to key: ArraySlice<UInt8>) -> [String] {
    Nearest.names(to: key, among: factSpellings + ReservedKey.allCases.map { $0.rawValue } + ignored)
  }
}
