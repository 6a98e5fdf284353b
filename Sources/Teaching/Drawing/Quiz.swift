import Evaluation
import RuleBooks

/// The scenarios of one quiz, drawn from a pool.
package struct Quiz: Sendable {
  package let seed: UInt64
  package let scenarios: [Scenario]
  /// Whether fewer were found than wanted.
  package let isShort: Bool

  /// Draws scenarios: the same ones for the same seed.
  ///
  /// Cases of the file and generated patients take turns. Of the patients that show one turn of one option only one is
  /// taken while there are others. Where no difficulty is wanted, there are easy ones first and hard ones last.
  package init(_ plan: QuizPlan, from pool: ScenarioPool, _ engine: CaseEngine) {
    seed = plan.seed
    var random = SeededRandom(seed: plan.seed)
    let drafts = pool.drafts.filter { plan.admits($0.knowledge) }
    let own = random.shuffled(drafts.filter { $0.origin.option == nil })
    let made = random.shuffled(drafts.filter { $0.origin.option != nil })
    let order = Self.alternating(own, made)
    // An option that is wanted is looked for first where a scenario was made for it.
    let isFirst = order.map { draft in plan.option.map { draft.origin.option == $0 } ?? true }
    var draw = QuizDraw(plan, engine)
    draw.look(through: zip(order, isFirst).filter { $0.1 }.map { $0.0 })
    draw.look(through: zip(order, isFirst).filter { !$0.1 }.map { $0.0 })
    draw.lookAgain()
    isShort = draw.found.count < plan.questionCount
    scenarios = draw.found.enumerated().sorted { left, right in
      (left.element.difficulty.position, left.offset) < (right.element.difficulty.position, right.offset)
    }.map { $0.element }
  }

  /// A quiz of scenarios that are chosen already.
  package init(seed: UInt64, scenarios: [Scenario]) {
    self.seed = seed
    self.scenarios = scenarios
    isShort = false
  }

  private static func alternating(_ own: [ScenarioDraft], _ made: [ScenarioDraft]) -> [ScenarioDraft] {
    var order: [ScenarioDraft] = []
    for position in 0..<max(own.count, made.count) {
      if position < own.count { order.append(own[position]) }
      if position < made.count { order.append(made[position]) }
    }
    return order
  }
}
