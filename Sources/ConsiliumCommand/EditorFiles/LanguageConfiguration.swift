import Reports

/// How an editor treats comments, brackets, quotes and words.
enum LanguageConfiguration {
  /// What one double click selects: a name or an identifier with dots.
  static let wordPattern = #"[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*|\d+(?:\.\d+)*"#

  static let tree: JSONTree = .object([
    ("comments", .object([("lineComment", .text("#"))])),
    ("brackets", .array([.texts(["(", ")"])])),
    (
      "autoClosingPairs",
      .array([
        .object([("open", .text("(")), ("close", .text(")")), ("notIn", .texts(["string", "comment"]))]),
        .object([("open", .text("\"")), ("close", .text("\"")), ("notIn", .texts(["string", "comment"]))]),
        .object([("open", .text("“")), ("close", .text("”")), ("notIn", .texts(["string", "comment"]))]),
      ])
    ),
    ("surroundingPairs", .array([.texts(["(", ")"]), .texts(["\"", "\""]), .texts(["“", "”"])])),
    ("wordPattern", .text(wordPattern)),
  ])
}
