import Evaluation
import RuleAnalysis
import RuleBooks

/// What changed on a list of patients since the last meeting.
package struct MeetingComparison: Sendable {
  /// A patient of both lists.
  package struct Compared: Sendable {
    package let old: ListedCase
    package let new: ListedCase
    package let change: PatientChange
    package let decision: DecisionOutcome?
  }

  /// A patient of the new list alone.
  package struct Added: Sendable {
    package let listed: ListedCase
    package let answer: Answer
  }

  package let book: RuleBook
  /// The patients of whom something changed, in the order of the new list.
  package let changed: [Compared]
  package let same: [Compared]
  package let added: [Added]
  package let gone: [ListedCase]
  package let unmatched: [UnmatchedCase]
  /// Whether a verdict could not be reached within the budget.
  package let isUndecided: Bool

  package init(old: [ListedCase], new: [ListedCase], engine: CaseEngine) {
    book = engine.book
    let matching = ListMatching(old: old, new: new)
    let comparison = PatientComparison(engine)
    var isUndecided = false
    func answered(_ patient: PatientCase) -> AnsweredCase {
      let answer = engine.answer(patient)
      if answer.options.contains(where: { $0.verdict == .undecided }) { isUndecided = true }
      return AnsweredCase(patient, answer)
    }
    var changed: [Compared] = []
    var same: [Compared] = []
    for (old, new) in matching.pairs {
      guard let before = old.patient, let after = new.patient else { continue }
      let answeredAfter = answered(after)
      // The same facts and words have the same answer.
      let isSame = before.knowledge == after.knowledge && before.readings == after.readings
      let answeredBefore = isSame ? AnsweredCase(before, answeredAfter.answer) : answered(before)
      let change = comparison.change(from: answeredBefore, to: answeredAfter)
      let compared = Compared(old: old, new: new, change: change, decision: DecisionOutcome(change))
      if change.isChange { changed.append(compared) } else { same.append(compared) }
    }
    added = matching.added.compactMap { listed in
      listed.patient.map { Added(listed: listed, answer: answered($0).answer) }
    }
    self.changed = changed
    self.same = same
    gone = matching.gone
    unmatched = matching.unmatched
    self.isUndecided = isUndecided
  }

  /// The cases of both lists that could not be read.
  package var rejectedCount: Int {
    unmatched.count { if case .unreadable = $0.reason { true } else { false } }
  }
}
