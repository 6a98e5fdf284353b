import RuleBooks

/// Everything that is looked up while cases are read for one rule book.
///
/// A class, so that reading a case does not copy its tables.
final class CaseForm: Sendable {
  let keys: CaseKeys
  let entries: EntryReader
  let factNames: [String]
  let limits: CaseLimits
  /// Whether patients remember where in their file each entry stands.
  let notesPlaces: Bool
  private let book: RuleBook
  private let ignoredKeys: [String]
  private let options: WordTable<Int>
  private let optionNames: [String]
  /// How many options a message lists.
  private static let mostShownOptions = 12

  init(book: RuleBook, limits: CaseLimits, ignoredKeys: [String], notesPlaces: Bool) {
    self.book = book
    self.ignoredKeys = ignoredKeys
    self.notesPlaces = notesPlaces
    keys = CaseKeys(book: book, ignored: ignoredKeys)
    entries = EntryReader(book: book, keys: keys)
    factNames = book.facts.map { $0.name }
    self.limits = limits
    optionNames = book.options.map { $0.name }
    options = WordTable(book.options.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// The same form, by which some keys more are passed by.
  func ignoring(_ keys: [ReservedKey]) -> CaseForm {
    CaseForm(
      book: book,
      limits: limits,
      ignoredKeys: ignoredKeys + keys.map { $0.rawValue },
      notesPlaces: notesPlaces
    )
  }

  /// The option that a word names.
  func option(_ word: ArraySlice<UInt8>) throws(Fault) -> Int {
    guard let option = options[word] else {
      throw unknownOption(word.shown, nearest: Nearest.names(to: word, among: optionNames))
    }
    return option
  }

  /// Something in a decision that is no option, whatever it is.
  func unknownOption(_ shown: String, nearest: [String] = []) -> Fault {
    .unknownOption(
      shown,
      allowed: optionNames.count <= Self.mostShownOptions ? optionNames.map { "`\($0)`" } : [],
      nearest: nearest
    )
  }
}
