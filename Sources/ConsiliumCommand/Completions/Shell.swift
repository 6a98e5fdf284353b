/// Words as the scripts of shells spell them.
enum Shell {
  /// A word in single quotes, for bash and zsh.
  static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }

  /// Words that are no more than letters, digits and hyphens, one a line, as one word of bash.
  static func lines(_ words: [String]) -> String { "$'" + words.joined(separator: "\\n") + "'" }

  /// A word in single quotes, for fish.
  static func quotedForFish(_ word: String) -> String {
    "'" + word.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
