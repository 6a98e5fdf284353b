import RuleBooks

/// The answer to one case: every option with its verdict and reasons, and what is missing.
package struct Answer: Sendable {
  /// Whether the rule book speaks about the patient.
  package enum Scope: String, Sendable {
    case inside = "in"
    case open
    case outside = "out"
  }

  package let scope: Scope
  /// Every option of the book in the order of display; empty where the patient is out of scope.
  package let options: [OptionAnswer]
  package let missing: [MissingFact]
  package let conflicts: [Conflict]
  /// The questions asked: their conditions hold in every completion.
  package let questions: [Int]
  /// Questions that the case's own words raise.
  package let readings: [ReadingQuestion]
  /// The facts on which it depends whether the book speaks about the patient at all.
  package let scopeDepends: Dependencies
  /// For each fact of the book what is still possible once everything known has been drawn together.
  package let remaining: [Knowledge]

  package init(
    scope: Scope,
    options: [OptionAnswer],
    missing: [MissingFact],
    conflicts: [Conflict],
    questions: [Int],
    readings: [ReadingQuestion],
    scopeDepends: Dependencies,
    remaining: [Knowledge]
  ) {
    self.scope = scope
    self.options = options
    self.missing = missing
    self.conflicts = conflicts
    self.questions = questions
    self.readings = readings
    self.scopeDepends = scopeDepends
    self.remaining = remaining
  }
}
