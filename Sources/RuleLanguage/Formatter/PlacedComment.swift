/// A comment of a rule file, with where it belongs in the printed text.
struct PlacedComment: Sendable {
  /// The comment from its `#`, without spaces at its end.
  let text: String
  /// How much ink of the printed text stands before it.
  ///
  /// Ink is every byte but white space. Wherever lines break, the same ink comes in the same order, so that this says
  /// where the comment stands in every layout.
  let ink: Int
  /// Whether it stands behind something on its line, instead of on a line of its own.
  let isTrailing: Bool
  /// Whether an empty line stands before it.
  let followsBlank: Bool
  /// Whether an empty line stands between it and the word behind it.
  let precedesBlank: Bool
  /// Whether its line is indented.
  let isIndented: Bool
}
