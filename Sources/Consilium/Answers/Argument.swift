import Evaluation
import RuleBooks
import RuleLanguage

/// A rule that speaks of an option.
public struct Argument: Sendable {
  /// How firmly a rule argues; it sorts the display and never cancels another rule.
  public enum Strength: String, Sendable {
    /// The source says so in passing, or of some cases.
    case weak
    /// The source says so.
    case plain
    /// The source calls it the main or the first thing to do.
    case strong
  }

  /// The rule's identifier.
  public let rule: String
  /// How firmly it argues.
  public let strength: Strength
  /// What the option would be for, such as `cure`.
  public let intents: [String]
  /// The reason in one or two sentences.
  public let because: String
  /// The statements cited, as the source's name and the statement's identifier.
  public let citations: [String]

  init(_ index: Int, _ book: RuleBook) {
    let rule = book.rules[index]
    self.rule = rule.id
    strength =
      switch rule.effect.strength {
      case .weak: .weak
      case .plain: .plain
      case .strong: .strong
      }
    intents = rule.intents.map { book.intents[$0] }
    because = rule.because
    citations = rule.references.map { reference in
      let source = book.sources[reference.source]
      guard let statement = reference.statement else { return source.name }
      return source.name + " " + source.statements[statement].id
    }
  }
}
