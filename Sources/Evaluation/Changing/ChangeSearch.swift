import CaseSpaces
import RuleBooks

/// Finds the completions nearest to a case in which an option has a wanted status.
///
/// Every level of the goal is turned into one choice: *keep* what the case allows, which gathers the parts of all allowed
/// cells, or change to one particular other cell. A path through the result is a set of changes.
struct ChangeSearch {
  /// A change on one level of the case space.
  struct Step: Hashable {
    let level: Int
    let cell: Int
  }

  private let engine: CaseEngine
  private let situation: CaseSituation
  private let source: DiagramForest
  private var choices: DiagramForest
  private let listLimit: Int
  private var fewest = FewestSteps()

  /// - Parameters:
  ///   - situation: The case.
  ///   - forest: The forest of the goal.
  ///   - budget: How much work the search may take.
  ///   - listLimit: How many sets of steps to list at most.
  init(_ situation: CaseSituation, _ forest: DiagramForest, budget: Budget, listLimit: Int = 2_000) {
    engine = situation.engine
    self.situation = situation
    source = forest
    choices = DiagramForest(arities: engine.space.levels.map { $0.arity + 1 }, budget: budget)
    self.listLimit = listLimit
  }

  /// All sets of the fewest steps into a goal, in no particular order.
  ///
  /// - Returns: The sets, and whether they are all; nil where no steps lead there.
  mutating func fewestSteps(into goal: Diagram) throws(OutOfBudget) -> (sets: [[Step]], isComplete: Bool)? {
    var known: [Int32: Diagram] = [:]
    let root = try choice(goal, &known)
    guard let count = fewest.count(root, in: choices, engine.space) else { return nil }
    var sets: [[Step]] = []
    var path: [Step] = []
    let isComplete = list(root, count, &path, &sets)
    return (sets, isComplete)
  }

  private mutating func choice(_ diagram: Diagram, _ known: inout [Int32: Diagram]) throws(OutOfBudget) -> Diagram {
    if diagram.isConstant { return diagram }
    if let result = known[diagram.identity] { return result }
    let level = source.level(diagram)
    let fact = engine.space.levels[level].fact
    let isFrozen = engine.book.facts[fact].isFixed && situation.knowledge[fact].isSaid
    var parts: [Diagram] = []
    var kept = Diagram.nowhere
    for cell in 0..<engine.space.levels[level].arity {
      let part = try choice(source.child(diagram, cell), &known)
      if situation.box.allows(cell, level) {
        kept = try choices.or(kept, part)
        parts.append(.nowhere)
      } else {
        parts.append(isFrozen ? .nowhere : part)
      }
    }
    parts.append(kept)
    let result = try choices.node(level) { (_, cell) throws(OutOfBudget) in parts[cell] }
    known[diagram.identity] = result
    return result
  }

  private mutating func list(
    _ diagram: Diagram,
    _ count: Int,
    _ path: inout [Step],
    _ sets: inout [[Step]]
  ) -> Bool {
    if diagram.isConstant {
      if sets.count >= listLimit { return false }
      sets.append(path)
      return true
    }
    let level = choices.level(diagram)
    let keep = engine.space.levels[level].arity
    for cell in 0...keep {
      let child = choices.child(diagram, cell)
      let cost = cell == keep ? 0 : 1
      guard let rest = fewest.count(child, in: choices, engine.space), rest + cost == count else { continue }
      if cost == 1 { path.append(Step(level: level, cell: cell)) }
      let isComplete = list(child, rest, &path, &sets)
      if cost == 1 { path.removeLast() }
      if !isComplete { return false }
    }
    return true
  }
}

/// Remembers for each node of a diagram of choices how few changes lead from it to the goal.
private struct FewestSteps {
  private var known: [Int32: Int] = [:]

  /// nil where no number of changes does.
  mutating func count(_ diagram: Diagram, in forest: DiagramForest, _ space: CaseSpace) -> Int? {
    if let constant = diagram.constant { return constant == 0 ? nil : 0 }
    if let count = known[diagram.identity] { return count < 0 ? nil : count }
    let level = forest.level(diagram)
    let keep = space.levels[level].arity
    var best: Int?
    for cell in 0...keep {
      guard let rest = count(forest.child(diagram, cell), in: forest, space) else { continue }
      let total = rest + (cell == keep ? 0 : 1)
      best = min(best ?? total, total)
    }
    known[diagram.identity] = best ?? -1
    return best
  }
}
