import Evaluation
import RuleBooks

/// The answer to one case.
public struct Answer: Sendable {
  /// Whether the rules speak about the patient.
  public enum Scope: String, Sendable {
    /// They do.
    case inside = "in"
    /// It depends on facts that are missing; the answer is for the case that they do.
    case open
    /// They do not, and there are no options.
    case outside = "out"
  }

  /// A fact that is worth asking for.
  public struct MissingFact: Sendable {
    /// The fact's name.
    public let name: String
    /// The fact in words for people.
    public let label: String
    /// Whether the rules require it of every case like this one.
    public let isRequired: Bool
    /// Whether the case's own value was set aside because it clashes with others.
    public let isSetAside: Bool
    /// The names of the options that depend on it.
    public let options: [String]
  }

  /// A smallest set of facts that cannot all be as the case says.
  public struct Contradiction: Sendable {
    /// The names of the facts.
    public let facts: [String]
    /// Why they clash.
    public let because: [String]
  }

  /// A question that the case raises.
  public struct Question: Sendable {
    /// The question's identifier in the rule file.
    public let id: String
    /// The question in words.
    public let because: String
  }

  /// Whether the rules speak about the patient.
  public let scope: Scope
  /// Every option: candidates first, then provisional, possible, excluded, unsupported and undecided ones.
  public let options: [OptionAnswer]
  /// What is missing, in the order of the rule file.
  public let missing: [MissingFact]
  /// What contradicts itself; the facts named were set aside.
  public let contradictions: [Contradiction]
  /// What is unlikely enough to be asked about.
  public let questions: [Question]

  init(_ answer: Evaluation.Answer, _ book: RuleBook) {
    scope =
      switch answer.scope {
      case .inside: .inside
      case .open: .open
      case .outside: .outside
      }
    options = answer.options.map { OptionAnswer($0, book) }
    missing = answer.missing.map { missing in
      MissingFact(
        name: book.facts[missing.fact].name,
        label: book.facts[missing.fact].label,
        isRequired: missing.isRequired,
        isSetAside: missing.isSetAside,
        options: missing.options.map { book.options[$0].name }
      )
    }
    contradictions = answer.conflicts.map { conflict in
      Contradiction(
        facts: conflict.facts.map { book.facts[$0].name },
        because: conflict.reasons.map { reason in
          switch reason {
          case .constraint(let index): book.constraints[index].because
          case .applicability(let fact): "\(book.facts[fact].label) is given although it does not apply here."
          }
        }
      )
    }
    questions =
      answer.questions.map { Question(id: book.questions[$0].id, because: book.questions[$0].because) }
      + answer.readings.map { Question(id: "reads." + book.facts[$0.fact].name, because: $0.because) }
  }
}
