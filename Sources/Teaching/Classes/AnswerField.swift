import Evaluation
import RuleBooks

/// What stands in a column of a list of answers.
package enum AnswerField: Sendable, Hashable {
  case learner
  case scenario
  case verdict(Verdict)
  case contradiction
  case arguments
  /// The rules that the answers were given to: their name, or the beginning of their digest.
  case rules

  /// The field of a column's name; nil for any other.
  init?(_ name: String) {
    switch Vocabulary.normal(name) {
    case "learner", "name", "student": self = .learner
    case "scenario", "id", "question": self = .scenario
    case "candidate", "candidates", "options": self = .verdict(.candidate)
    case "provisional": self = .verdict(.provisional)
    case "possible": self = .verdict(.possible)
    case "excluded": self = .verdict(.excluded)
    case "unsupported": self = .verdict(.unsupported)
    case "contradiction", "contradictions": self = .contradiction
    case "arguments", "argument", "sentences": self = .arguments
    case "rules": self = .rules
    default: return nil
    }
  }

  /// The columns of a list of answers, for a teacher to fill in.
  package static let names = [
    "learner", "scenario", "candidate", "provisional", "possible", "excluded", "contradiction", "arguments",
  ]
}
