import Evaluation

/// Takes drafts one by one until a quiz is full.
struct QuizDraw {
  private let plan: QuizPlan
  private let engine: CaseEngine
  /// How many scenarios of each difficulty are still wanted.
  private var room: [Int]
  private var families: Set<Int> = []
  private var relatives: [ScenarioDraft] = []
  /// Scenarios for whose difficulty there was no room.
  private var surplus: [Scenario] = []
  private(set) var found: [Scenario] = []

  init(_ plan: QuizPlan, _ engine: CaseEngine) {
    self.plan = plan
    self.engine = engine
    let levels = Difficulty.allCases.count
    room = Difficulty.allCases.map { difficulty in
      if let wanted = plan.difficulty { return wanted == difficulty ? plan.questionCount : 0 }
      return (plan.questionCount + levels - 1 - difficulty.position) / levels
    }
  }

  private var isFull: Bool { found.count >= plan.questionCount }

  /// Takes what fits of some drafts, and of each family one.
  mutating func look(through drafts: [ScenarioDraft]) {
    for draft in drafts where !isFull {
      if families.contains(draft.family) { relatives.append(draft) } else { take(draft) }
    }
  }

  /// Fills up with further members of families, and then with any difficulty where none is wanted.
  mutating func lookAgain() {
    for draft in relatives where !isFull { take(draft) }
    guard plan.difficulty == nil else { return }
    for scenario in surplus where !isFull { found.append(scenario) }
  }

  private mutating func take(_ draft: ScenarioDraft) {
    guard let scenario = Scenario(draft, engine) else { return }
    if let option = plan.option, !scenario.focus.contains(option) { return }
    let place = scenario.difficulty.position
    guard room[place] > 0 else {
      surplus.append(scenario)
      return
    }
    room[place] -= 1
    families.insert(draft.family)
    found.append(scenario)
  }
}
