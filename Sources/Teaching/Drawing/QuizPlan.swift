import RuleBooks

/// What a quiz is to be about.
package struct QuizPlan: Sendable {
  /// What the scenarios are drawn from: the same seed, the same quiz.
  package let seed: UInt64
  package let questionCount: Int
  /// nil for all, from easy to hard.
  package let difficulty: Difficulty?
  /// The option whose arguments must be judged; nil for any.
  package let option: Int?
  /// What must be known of the patient.
  package let facts: [(fact: Int, knowledge: Knowledge)]

  package init(
    seed: UInt64,
    questionCount: Int,
    difficulty: Difficulty? = nil,
    option: Int? = nil,
    facts: [(fact: Int, knowledge: Knowledge)] = []
  ) {
    self.seed = seed
    self.questionCount = questionCount
    self.difficulty = difficulty
    self.option = option
    self.facts = facts
  }

  /// Whether a patient is one of those the quiz is about.
  func admits(_ knowledge: [Knowledge]) -> Bool {
    facts.allSatisfy { Self.isWithin(knowledge[$0.fact], $0.knowledge) }
  }

  /// Whether what is known leaves nothing but what is wanted.
  private static func isWithin(_ known: Knowledge, _ wanted: Knowledge) -> Bool {
    switch (known, wanted) {
    case (.values(let own), .values(let wanted)): own & ~wanted == 0
    case (.range(let low, let high), .range(let wantedLow, let wantedHigh)): wantedLow <= low && high <= wantedHigh
    case (.members(let present, let absent), .members(let wantedPresent, let wantedAbsent)):
      // A list names what must be there; `none` is a list of nothing.
      wantedPresent & ~present == 0 && (wantedPresent != 0 || wantedAbsent & ~absent == 0)
    case (let known, .unknown): !known.isTelling
    default: false
    }
  }
}
