import CaseSpaces
import RuleBooks

extension CaseEngine {
  /// The fewest changes of a case that make an option a candidate or, where it is one, stop it being one.
  ///
  /// Fixed facts stay as they are; what the case leaves open costs nothing and is named as a condition. Every alternative
  /// has been checked: its witness by the plain evaluator, the changed case by a new answer.
  ///
  /// - Parameters:
  ///   - patient: The case.
  ///   - option: The option, by index.
  ///   - limit: How many alternatives to give at most.
  package func change(_ patient: PatientCase, option: Int, limit: Int = 5) -> Change {
    do throws(OutOfBudget) {
      let situation = try CaseSituation(self, patient.knowledge, budget: budget)
      let verdict = try verdict(of: option, in: situation)
      let goal = verdict == .candidate ? Change.Goal.notCandidate : .candidate
      return try change(situation, option, verdict, goal, limit: limit)
    } catch {
      return Change(
        option: option,
        verdict: .undecided,
        goal: .candidate,
        alternatives: [],
        isComplete: false,
        isUndecided: true
      )
    }
  }

  private func verdict(of option: Int, in situation: CaseSituation) throws(OutOfBudget) -> Verdict {
    var situation = situation
    if situation.scope == .outside { return .unsupported }
    let sums = try situation.arguments(on: option)
    return StatusSet(sums: try situation.forest.values(of: sums, on: situation.completions)).verdict
  }

  private func change(
    _ situation: CaseSituation,
    _ option: Int,
    _ verdict: Verdict,
    _ goal: Change.Goal,
    limit: Int
  ) throws(OutOfBudget) -> Change {
    var bookForest = forest
    let target = try goalSet(option, goal, in: &bookForest)
    var search = ChangeSearch(situation, bookForest, budget: budget)
    guard let found = try search.fewestSteps(into: target) else {
      return Change(
        option: option,
        verdict: verdict,
        goal: goal,
        alternatives: [],
        isComplete: true,
        isUndecided: false
      )
    }
    let nearestFirst = found.sets.map { steps in
      steps.sorted { ($0.level, $0.cell) < ($1.level, $1.cell) }
    }.sorted { precedes($0, $1, situation) }
    let listed = nearestFirst.prefix(limit)
    // Where few sets of changes lead to the goal, there is room to say in how many ways their conditions can be met.
    let waysEach = max(1, limit / max(1, listed.count))
    var alternatives: [Change.Alternative] = []
    var isEachReached = true
    for steps in listed {
      var search = ConditionSearch(situation, bookForest, steps, option, goal, target, budget: budget)
      let found = try search.alternatives(limit: min(waysEach, 3))
      if found.isEmpty { isEachReached = false }
      alternatives += found
    }
    return Change(
      option: option,
      verdict: verdict,
      goal: goal,
      alternatives: alternatives,
      isComplete: found.isComplete && nearestFirst.count <= limit,
      isUndecided: !isEachReached
    )
  }

  /// The verdict on an option over what is possible and covered in a box.
  ///
  /// - Returns: nil where nothing is.
  func verdict(on option: Int, in box: Box, _ budget: Budget) throws(OutOfBudget) -> Verdict? {
    guard let situation = try CaseSituation(self, box: box, budget: budget), situation.scope != .outside else {
      return nil
    }
    return try verdict(of: option, in: situation)
  }

  /// The possible and covered completions in which an option is, or is not, supported without being excluded.
  private func goalSet(
    _ option: Int,
    _ goal: Change.Goal,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    guard let possible, let coverage else { throw OutOfBudget() }
    forest.begin(budget)
    let sums = try arguments(on: option, in: &forest)
    let wanted = try forest.mapping(sums) { sum in
      let isCandidate = sum & 0b101 == 0b001
      return isCandidate == (goal == .candidate) ? 255 : 0
    }
    return try forest.and(wanted, forest.and(possible, coverage))
  }

  /// Nearest first: by total distance on ordered facts, then by the order of the file.
  private func precedes(_ left: [ChangeSearch.Step], _ right: [ChangeSearch.Step], _ situation: CaseSituation) -> Bool {
    let (one, other) = (distance(left, situation), distance(right, situation))
    if one != other { return one < other }
    func key(_ steps: [ChangeSearch.Step]) -> [Int] {
      steps.sorted { (space.levels[$0.level].fact, $0.level) < (space.levels[$1.level].fact, $1.level) }
        .flatMap { step in
          // That a fact does not apply comes after all changes within it.
          let level = space.levels[step.level]
          return [level.fact, level.kind == .applicability ? Int.max : step.level, step.cell]
        }
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }

  private func distance(_ steps: [ChangeSearch.Step], _ situation: CaseSituation) -> Int {
    steps.reduce(0) { total, step in
      let fact = space.levels[step.level].fact
      switch book.facts[fact].type {
      case .inOrder, .number:
        if space.partitions[fact]?.cells[step.cell] == .inapplicable { return total }
        let allowed = (0..<space.levels[step.level].arity).filter { situation.box.allows($0, step.level) }
        return total + (allowed.map { abs($0 - step.cell) }.min() ?? 0)
      case .yesOrNo, .oneOf, .severalOf, .text: return total
      }
    }
  }
}
