/// One token of a rule file.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case word
    /// An identifier with dots: `liver.2.against`.
    case dotted
    case number
    case version
    /// `%` or a word with slashes, which can be nothing but a unit.
    case unit
    case text
    case colon
    case comma
    case open
    case close
    case foreign(ForeignOperator)
    /// Characters that were refused when they were read; nothing more is said about them.
    case invalid
    case end
  }

  let kind: Kind
  /// The word, the digits or the contents of the text; empty for punctuation.
  let text: String
  let keyword: Keyword?
  let place: Place
  /// Whether nothing but white space stands before it on its line; only error recovery asks.
  let isFirstOnLine: Bool

  /// Whether it can serve as a name: a word that is not reserved.
  var isName: Bool { kind == .word && keyword == nil }
  /// Whether it can serve as the identifier of a rule or a statement.
  var isIdentifier: Bool { isName || kind == .dotted }
}
