extension Output {
  /// Appends words as Markdown.
  ///
  /// - Parameters:
  ///   - phrase: The words.
  ///   - isStrong: Whether words that are set apart strongly are; in a heading they are not.
  ///   - isAtStart: Whether the words begin a block.
  package mutating func write(markdown phrase: Phrase, isStrong: Bool = true, isAtStart: Bool = true) {
    for (position, stretch) in phrase.stretches.enumerated() {
      let text = MarkdownText.escaped(stretch.text, atLineStart: isAtStart && position == 0)
      switch stretch.emphasis {
      case .strong where isStrong: write("**" + text + "**")
      case .none, .faint, .tone, .verdict, .strong, .link: write(text)
      case .address(let address): write(HTMLText.address(address).map { "<" + $0 + ">" } ?? text)
      case .reference, .citation: write(stretch.text)
      }
    }
  }
}
