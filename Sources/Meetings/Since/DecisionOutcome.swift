import Evaluation
import RuleAnalysis
import RuleBooks

/// What the board decided last time, and what became of the options.
package struct DecisionOutcome: Sendable {
  /// An option of the decision; verdicts are nil where the rule book does not speak about the patient.
  package struct Decided: Sendable, Equatable {
    package let option: Int
    package let before: Verdict?
    package let after: Verdict?

    package init(option: Int, before: Verdict?, after: Verdict?) {
      self.option = option
      self.before = before
      self.after = after
    }

    /// Whether the rules offer it now: as a candidate, or as one that a missing fact could still exclude.
    package var isOffered: Bool { after == .candidate || after == .provisional }
  }

  package let options: [Decided]
  package let reason: String?
  /// The decision that the new list records, where it is another one.
  package let later: [Int]?

  /// nil where neither list records a decision.
  ///
  /// The old list is where the decision of last time stands; a new list that was copied from it may have taken it over.
  init?(_ change: PatientChange) {
    let (old, new) = (change.before.patient, change.after.patient)
    guard let decided = old.decision ?? new.decision else { return nil }
    options = decided.map { option in
      Decided(
        option: option,
        before: change.before.answer.options.first { $0.option == option }?.verdict,
        after: change.after.answer.options.first { $0.option == option }?.verdict
      )
    }
    reason = old.decision == nil ? new.reason : old.reason
    later = old.decision != nil && new.decision != nil && new.decision != old.decision ? new.decision : nil
  }
}
