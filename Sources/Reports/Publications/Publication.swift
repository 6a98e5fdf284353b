/// A document for people to read on a screen or on paper: what it says in which order, apart from how it is set.
///
/// HTML and Markdown are two ways to set the same document, so neither can say less than the other.
package struct Publication: Sendable {
  package struct Chapter: Sendable {
    package let anchor: String
    package let title: String
    /// What the table of contents gathers the chapter under; nil for a chapter that stands by itself.
    package let part: String?
    /// Whether the title names a case; it then stays as it is written, also where headings are set in capitals.
    package let namesCase: Bool
    package var blocks: [Block]

    package init(anchor: String, title: String, part: String? = nil, namesCase: Bool = false, blocks: [Block] = []) {
      self.namesCase = namesCase
      self.anchor = anchor
      self.title = title
      self.part = part
      self.blocks = blocks
    }
  }

  package indirect enum Block: Sendable {
    case heading(Phrase, anchor: String?)
    case paragraph(Phrase)
    case terms([Term])
    case list([Item])
    case table(Table)
    case argument(Argument)
    /// A chart; only HTML draws it.
    case chart(Chart)
    /// What is read only when it is wanted: folded in HTML, and left out where that is printed.
    case folded(Phrase, [Block])
  }

  /// A term with what is said of it.
  package struct Term: Sendable {
    package let term: Phrase
    package let descriptions: [Phrase]

    package init(_ term: Phrase, _ descriptions: Phrase...) {
      self.term = term
      self.descriptions = descriptions
    }
  }

  /// A line of a list with the lines below it.
  package struct Item: Sendable {
    package let words: Phrase
    package let parts: [Item]

    package init(_ words: Phrase, parts: [Item] = []) {
      self.words = words
      self.parts = parts
    }
  }

  package let title: String
  /// What stands below the title.
  package let subtitle: Phrase
  /// What stands on the title page.
  package let front: [Block]
  package let chapters: [Chapter]
  package let closing: Phrase
  /// Whether every chapter begins a sheet of paper.
  package let isBook: Bool

  package init(
    title: String,
    subtitle: Phrase,
    front: [Block],
    chapters: [Chapter],
    closing: Phrase,
    isBook: Bool = true
  ) {
    self.isBook = isBook
    self.title = title
    self.subtitle = subtitle
    self.front = front
    self.chapters = chapters
    self.closing = closing
  }
}
