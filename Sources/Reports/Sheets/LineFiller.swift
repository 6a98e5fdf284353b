/// Breaks phrases into lines of at most a given width.
package struct LineFiller {
  private let width: Int

  package init(width: Int) { self.width = width }

  /// The lines of a phrase.
  ///
  /// - Parameters:
  ///   - phrase: What to break.
  ///   - used: How much of the first line is taken already.
  ///   - indent: How far the other lines are indented.
  package func lines(of phrase: Phrase, used: Int, indent: Int) -> [[Phrase.Stretch]] {
    var lines: [[Phrase.Stretch]] = []
    var line: [Phrase.Stretch] = []
    var column = used
    var isAtStart = true
    for word in UnbrokenWord.words(of: phrase, limit: max(1, width - max(used, indent))) {
      if !isAtStart, column + 1 + word.width > width {
        lines.append(line)
        line = []
        column = indent
        isAtStart = true
      }
      if !isAtStart {
        line.append(Phrase.Stretch(text: " ", emphasis: joint(line.last, word.stretches.first)))
        column += 1
      }
      line += word.stretches
      column += word.width
      isAtStart = false
    }
    lines.append(line)
    return lines
  }

  /// The emphasis of the space between two words: theirs where they share it.
  private func joint(_ left: Phrase.Stretch?, _ right: Phrase.Stretch?) -> Phrase.Emphasis {
    guard let left, let right, left.emphasis == right.emphasis else { return .none }
    return left.emphasis
  }
}
