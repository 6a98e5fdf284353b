import Evaluation

/// Words for a person, in stretches that may be set apart.
///
/// A no-break space (U+00A0) keeps two words on one line.
package struct Phrase: Sendable, Equatable, ExpressibleByStringLiteral {
  /// How a stretch of words is set apart.
  package enum Emphasis: Sendable, Equatable {
    case none
    case strong
    case faint
    /// The identifier of a rule or statement.
    case reference
    case tone(Tone)
    /// The word for a verdict, which a page that can draw shows with the verdict's shape.
    case verdict(Verdict)
    /// The number of a statement that the page shows, with the statement's anchor.
    case citation(String)
    /// A link to a place on the same page, by its anchor.
    case link(String)
    /// A link to another page, by its address.
    case address(String)
  }

  package struct Stretch: Sendable, Equatable {
    package let text: String
    package let emphasis: Emphasis
  }

  package private(set) var stretches: [Stretch]

  package init() { stretches = [] }

  package init(_ text: String, _ emphasis: Emphasis = .none) {
    stretches = [Stretch(text: text, emphasis: emphasis)]
  }

  package init(stringLiteral text: String) { self.init(text) }

  package var isEmpty: Bool { stretches.allSatisfy { $0.text.isEmpty } }

  package mutating func append(_ text: String, _ emphasis: Emphasis = .none) {
    stretches.append(Stretch(text: text, emphasis: emphasis))
  }

  package mutating func append(_ other: Phrase) { stretches += other.stretches }

  package static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    sum.append(right)
    return sum
  }
}
