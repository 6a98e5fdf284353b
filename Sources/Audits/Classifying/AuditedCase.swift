import Evaluation
import RuleBooks

/// One case of an audit: its decision beside what the rules say.
package struct AuditedCase: Sendable {
  /// Counts the cases of all inputs from 1.
  package let position: Int
  /// The input that the case comes from, where there is more than one.
  package let file: String?
  package let id: CaseIdentifier?
  package let date: String?
  package let concordance: Concordance
  package let scope: Answer.Scope
  /// Whether facts of the case clash, so that some were set aside.
  package let isContradictory: Bool
  /// The options decided on, in the order of the decision; nil where no decision is recorded.
  package let decided: [DecidedOption]?
  /// The candidates that the decision does not mention; listed and never scored.
  package let unmentioned: [Int]
  package let reason: ReasonCode

  /// Whether something argues against a decided option.
  package var isContested: Bool { decided?.contains { !$0.against.isEmpty } ?? false }

  /// Whether it names candidates beside a decision that was recorded.
  package var hasUnmentioned: Bool { decided != nil && !unmentioned.isEmpty }
}
