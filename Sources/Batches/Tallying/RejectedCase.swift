import CaseFiles
import RuleBooks

/// A case that could not be read.
package struct RejectedCase: Sendable {
  /// Counts the cases of all inputs from 1.
  package let position: Int
  /// The input that the case comes from, where there is more than one.
  package let file: String?
  package let id: CaseIdentifier?
  package let problem: CaseProblem

  package init(position: Int, file: String?, id: CaseIdentifier?, problem: CaseProblem) {
    self.position = position
    self.file = file
    self.id = id
    self.problem = problem
  }
}
