import Evaluation

/// A page for people: what it says in which order, apart from how it is set.
///
/// The text, the Markdown and the HTML of an answer are three ways to set the same sheet, so none can say less than
/// another or say it in another order.
package struct Sheet: Sendable, Equatable {
  /// A term with what is said under it.
  package struct Entry: Sendable, Equatable {
    /// What an entry adds to what it stands under; on paper each kind is set in its own way.
    package enum Kind: Sendable {
      case argument
      case remark
      /// Statements of the sources, which paper has once for all options.
      case background
    }

    package let term: String
    package let kind: Kind
    package let tone: Tone
    package let words: Phrase
    /// The shape that stands for the term where there is room for one.
    package let mark: Mark?

    package init(_ term: String, _ words: Phrase, kind: Kind = .argument, tone: Tone = .plain, mark: Mark? = nil) {
      self.term = term
      self.kind = kind
      self.mark = mark
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
    /// The heading of the options with a verdict, and what the verdict means.
    case verdict(Verdict, gloss: String)
    case subheading(Phrase)
    case paragraph(Phrase)
    case entries([Entry])
    case list([Phrase])
    /// Statements of the sources about many options, which paper has with the other statements.
    case background([Phrase])
    case outline([Item])
    case facts(Facts)
    case option(Option)
    case sources([Source])
    /// Things to do, with a box to tick where the page is one to write on.
    case tasks([Phrase])
    /// What the board has decided; where that is not recorded, room to write it.
    case decision(Phrase?)
    /// Lines shown as they would be typed, never broken.
    case verbatim([String])
    /// Lines at the foot of the page.
    case closing([Phrase])
  }

  static let nothingKnown: Phrase = "Nothing is known of this patient."
  static let decisionHeading = "Decision of the board"

  package private(set) var blocks: [Block] = []

  package init() {}

  package mutating func append(_ block: Block) { blocks.append(block) }
}
