/// Stretches of a phrase without white space between them, which stay on one line.
struct UnbrokenWord {
  private(set) var stretches: [Phrase.Stretch] = []
  /// The width in columns.
  private(set) var width = 0

  /// The words of a phrase; those wider than a limit are cut.
  ///
  /// White space parts words, line breaks and tabs too; other control characters are shown as escapes. A unit stays with
  /// its number.
  static func words(of phrase: Phrase, limit: Int) -> [UnbrokenWord] {
    var words: [UnbrokenWord] = []
    var word = UnbrokenWord()
    for stretch in phrase.stretches {
      for character in stretch.text {
        if isSpace(character) {
          close(&word, into: &words, limit: limit)
          continue
        }
        for shown in ReadableText.visible(String(character)) {
          if word.width > 0, word.width + ColumnWidth.of(shown) > limit { close(&word, into: &words, limit: limit) }
          word.append(shown == "\u{A0}" ? " " : shown, stretch.emphasis)
        }
      }
    }
    close(&word, into: &words, limit: limit)
    return words
  }

  private static func isSpace(_ character: Character) -> Bool {
    switch character {
    case " ", "\n", "\t", "\r", "\r\n": true
    default: false
    }
  }

  private static func close(_ word: inout UnbrokenWord, into words: inout [UnbrokenWord], limit: Int) {
    guard word.width > 0 else { return }
    if let last = words.last, word.isUnit, last.endsInDigit, last.width + 1 + word.width <= limit {
      words[words.count - 1].append(" ", .none)
      for stretch in word.stretches {
        for character in stretch.text { words[words.count - 1].append(character, stretch.emphasis) }
      }
    } else {
      words.append(word)
    }
    word = UnbrokenWord()
  }

  private var isUnit: Bool {
    guard let text = stretches.first?.text else { return false }
    return text.first == "%" || text == "mm" || text == "cm"
  }

  private var endsInDigit: Bool {
    guard let last = stretches.last?.text.utf8.last else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
  }

  private mutating func append(_ character: Character, _ emphasis: Phrase.Emphasis) {
    width += ColumnWidth.of(character)
    if let last = stretches.last, last.emphasis == emphasis {
      stretches[stretches.count - 1] = Phrase.Stretch(text: last.text + String(character), emphasis: emphasis)
    } else {
      stretches.append(Phrase.Stretch(text: String(character), emphasis: emphasis))
    }
  }
}
