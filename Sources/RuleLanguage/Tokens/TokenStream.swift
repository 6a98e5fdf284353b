/// The tokens of a rule file with what stands between them.
struct TokenStream: Sendable {
  /// The tokens in the order of the text; the last one is the end of the file.
  let tokens: [Token]
  /// The stretches of the comments, from `#` to the end of the line.
  let comments: [Place]
  let diagnostics: [Diagnostic]
}
