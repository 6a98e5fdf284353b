/// What stands where something else was expected, as a message shows it.
struct Found: Sendable, Equatable {
  let words: String
  let isNumber: Bool

  init(_ token: Token) {
    isNumber = token.kind == .number || token.kind == .version
    switch token.kind {
    case .end: words = "the end of the file"
    case .text: words = "a text in quotes"
    case .colon: words = "`:`"
    case .comma: words = "`,`"
    case .open: words = "`(`"
    case .close: words = "`)`"
    default: words = "`" + token.text + "`"
    }
  }
}
