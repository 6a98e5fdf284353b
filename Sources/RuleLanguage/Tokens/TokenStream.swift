/// The tokens of a rule file with what stands between them.
struct TokenStream: Sendable {
  /// The tokens in the order of the text; the last one is the end of the file.
  let tokens: [Token]
  /// The stretches of the comments, from `#` to the end of the line.
  let comments: [Place]
  let diagnostics: [Diagnostic]

  /// The same tokens in a text that starts at an offset.
  func moved(by offset: Int) -> TokenStream {
    guard offset != 0 else { return self }
    return TokenStream(
      tokens: tokens.map { token in
        Token(
          kind: token.kind,
          text: token.text,
          keyword: token.keyword,
          place: token.place.moved(by: offset),
          isFirstOnLine: token.isFirstOnLine
        )
      },
      comments: comments.map { $0.moved(by: offset) },
      diagnostics: diagnostics.map { $0.moved(by: offset) }
    )
  }
}
