/// A word, number, text or sign of a rule file, as an editor sees it.
package struct RuleWord: Sendable {
  package enum Kind: Sendable {
    case word
    case number
    case text
    case colon
    case comma
    case open
    case close
    case other
  }

  package let kind: Kind
  package let text: String
  package let keyword: Keyword?
  package let place: Place
  package let isFirstOnLine: Bool

  /// The words of a text in their order, and the places of its comments.
  package static func words(of bytes: [UInt8]) -> (words: [RuleWord], comments: [Place]) {
    guard bytes.count <= RuleLimits.standard.bytes else { return ([], []) }
    let stream = Lexer.tokens(of: bytes, limits: .standard)
    return (stream.tokens.dropLast().map { RuleWord($0) }, stream.comments)
  }

  private init(_ token: Token) {
    switch token.kind {
    case .word, .dotted: kind = .word
    case .number: kind = .number
    case .text: kind = .text
    case .colon: kind = .colon
    case .comma: kind = .comma
    case .open: kind = .open
    case .close: kind = .close
    case .version, .unit, .foreign, .invalid, .end: kind = .other
    }
    text = token.text
    keyword = token.keyword
    place = token.place
    isFirstOnLine = token.isFirstOnLine
  }
}
