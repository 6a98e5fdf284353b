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
  package let outcome: Outcome

  package init(position: Int, file: String?, outcome: Outcome) {
    self.position = position
    self.file = file
    self.outcome = outcome
  }

  package var answer: Answer? {
    switch outcome {
    case .answered(_, let answer): answer
    case .rejected: nil
    }
  }

  package var id: CaseIdentifier? {
    switch outcome {
    case .answered(let patient, _): patient.id
    case .rejected(let id, _): id
    }
  }
}
