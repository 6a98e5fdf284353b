import CaseFiles
import Evaluation
import RuleBooks

/// One case on its way out: what was read of it and what was answered.
package struct CaseResult: Sendable {
  package enum Outcome: Sendable {
    case answered(PatientCase, Answer)
    case rejected(id: CaseIdentifier?, CaseProblem)
  }

  /// Counts the cases of all inputs from 1.
  package let position: Int
  /// The input that the case comes from, where there is more than one.
  package let file: String?
  /// The line of its input on which the case begins; nil where nobody counted.
  package let line: Int?
  package let outcome: Outcome

  package init(position: Int, file: String?, line: Int? = nil, outcome: Outcome) {
    self.position = position
    self.file = file
    self.line = line
    self.outcome = outcome
  }

  /// The answer; nil for a case that could not be read.
  package var answer: Answer? {
    switch outcome {
    case .answered(_, let answer): answer
    case .rejected: nil
    }
  }

  /// Whether the case is the row of a table, as far as places were noted.
  var isRow: Bool {
    guard case .answered(let patient, _) = outcome else { return false }
    return patient.places.contains { $0?.tableColumn != nil }
  }

  package var id: CaseIdentifier? {
    switch outcome {
    case .answered(let patient, _): patient.id
    case .rejected(let id, _): id
    }
  }
}
