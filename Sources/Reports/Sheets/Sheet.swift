/// A page for people: what it says in which order, apart from how it is set.
///
/// The text and the Markdown of an answer are two ways to set the same sheet, so neither can say less than the other.
package struct Sheet: Sendable, Equatable {
  /// A term with what is said under it.
  package struct Entry: Sendable, Equatable {
    package let term: String
    package let tone: Tone
    package let words: Phrase

    package init(_ term: String, _ words: Phrase, tone: Tone = .plain) {
      self.term = term
      self.words = words
      self.tone = tone
    }
  }

  /// A line of an outline.
  package struct Item: Sendable, Equatable {
    package let depth: Int
    package let mark: String
    package let tone: Tone
    package let words: Phrase

    package init(depth: Int, mark: String, tone: Tone, words: Phrase) {
      self.depth = depth
      self.mark = mark
      self.tone = tone
      self.words = words
    }
  }

  package enum Block: Sendable, Equatable {
    case title(Phrase)
    case heading(String, gloss: String, Tone)
    case subheading(Phrase)
    case paragraph(Phrase)
    case entries([Entry])
    case list([Phrase])
    case outline([Item])
    /// Lines shown as they would be typed, never broken.
    case verbatim([String])
    /// Lines at the foot of the page.
    case closing([Phrase])
  }

  package private(set) var blocks: [Block] = []

  package init() {}

  package mutating func append(_ block: Block) { blocks.append(block) }
}
