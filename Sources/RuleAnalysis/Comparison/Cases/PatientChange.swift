import Evaluation

/// What is known of a patient, and what the rules say of it, otherwise than before.
package struct PatientChange: Sendable {
  package let before: AnsweredCase
  package let after: AnsweredCase
  /// In the order of the rule file.
  package let facts: [FactChange]
  /// How the answer changes; nil where it does not.
  package let answer: CaseChange?
  /// In the order in which the options are shown now.
  package let arguments: [ArgumentChange]
  /// The contradictions that are resolved, and those that are new.
  package let conflictsBefore: [Conflict]
  package let conflictsAfter: [Conflict]

  package init(
    before: AnsweredCase,
    after: AnsweredCase,
    facts: [FactChange],
    answer: CaseChange?,
    arguments: [ArgumentChange],
    conflictsBefore: [Conflict],
    conflictsAfter: [Conflict]
  ) {
    self.before = before
    self.after = after
    self.facts = facts
    self.answer = answer
    self.arguments = arguments
    self.conflictsBefore = conflictsBefore
    self.conflictsAfter = conflictsAfter
  }

  /// Whether something is known otherwise or comes to something else.
  package var isChange: Bool {
    !facts.isEmpty || answer != nil || !conflictsBefore.isEmpty || !conflictsAfter.isEmpty
  }

  /// The options of which the verdict is another one, in the order in which they are shown now.
  package var verdicts: [CaseChange.Option] { answer?.options.filter { $0.isOfVerdict } ?? [] }
}
