import RuleBooks

extension Sheet.Facts {
  /// Labels with values longer than this together may be broken.
  private static let longestUnbroken = 38

  /// The facts as running text, where lines are dear: a reading is told where the entry had to be interpreted.
  var paragraphs: [Phrase] {
    var paragraphs = [said.isEmpty ? Sheet.nothingKnown : Self.joined(said.map(Self.pair))]
    if !following.isEmpty {
      paragraphs.append(Phrase("It follows: ", .faint) + Self.joined(following.map(Self.pair)))
    }
    return paragraphs
  }

  /// A label with its value, on one line where both are short.
  private static func pair(_ fact: Sheet.Fact) -> Phrase {
    var phrase: Phrase
    if fact.label.count + fact.words.count <= longestUnbroken {
      phrase = Phrase(BookWording.unbroken(fact.label) + ":\u{A0}", .faint) + Phrase(BookWording.unbroken(fact.words))
    } else {
      phrase = Phrase(fact.label + ": ", .faint) + Phrase(fact.words)
    }
    if let reading = fact.reading, reading.isInterpreted { phrase.append(" (" + reading.interpretation + ")", .faint) }
    if fact.isSetAside { phrase.append("\u{A0}(set\u{A0}aside)", .tone(.bad)) }
    return phrase
  }

  private static func joined(_ phrases: [Phrase]) -> Phrase {
    var whole = Phrase()
    for (position, phrase) in phrases.enumerated() {
      if position > 0 { whole.append("\u{A0}· ", .faint) }
      whole.append(phrase)
    }
    return whole
  }
}
