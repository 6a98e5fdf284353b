/// What stands where something else was expected, as a message shows it.
struct Found: Sendable, Equatable {
  let words: String
  /// The word itself where it is one that can be quoted in a suggestion.
  let word: String?

  init(_ token: Token) {
    switch token.kind {
    case .end:
      words = "the end of the file"
      word = nil
    case .text:
      words = "a text in quotes"
      word = nil
    case .colon:
      words = "`:`"
      word = nil
    case .comma:
      words = "`,`"
      word = nil
    case .open:
      words = "`(`"
      word = nil
    case .close:
      words = "`)`"
      word = nil
    default:
      words = "`" + token.text + "`"
      word = token.text
    }
  }
}
