import RuleBooks
import RuleLanguage

/// What is said of a problem and where.
struct FindingWording {
  let message: String
  let place: Place
  let related: [Diagnostic.Related]
  let help: [String]

  init(_ message: String, at place: Place, related: [Diagnostic.Related] = [], help: [String] = []) {
    self.message = message
    self.place = place
    self.related = related
    self.help = help
  }

  static func rules(_ rules: [Int], _ book: RuleBook) -> String {
    names(rules.map { book.rules[$0].id }, "and")
  }

  static func options(_ options: [Int], _ book: RuleBook) -> String {
    names(options.map { book.options[$0].name }, "and")
  }

  /// Names as they stand in the file, each set apart.
  static func names(_ names: [String], _ conjunction: String) -> String {
    BookWording.list(names.map { "`" + $0 + "`" }, conjunction)
  }

  /// The places of rules, at most eight of them.
  static func related(_ rules: [Int], _ book: RuleBook, _ words: (Int) -> String) -> [Diagnostic.Related] {
    rules.prefix(8).map { Diagnostic.Related(place: book.rules[$0].place, words: words($0)) }
  }
}
