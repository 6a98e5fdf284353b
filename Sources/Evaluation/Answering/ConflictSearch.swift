import CaseSpaces
import RuleBooks

/// Finds the smallest sets of facts that cannot all be as a case says.
struct ConflictSearch {
  private let engine: CaseEngine
  private let said: [Knowledge]
  private let facts: [Int]
  private var forest: DiagramForest

  init(_ engine: CaseEngine, _ said: [Knowledge], budget: Budget) {
    self.engine = engine
    self.said = said
    forest = engine.forest
    forest.begin(budget)
    // What nothing rules out in combination with anything clashes with nothing.
    let combined = Set(LevelOrder.combinations(ruledOutBy: engine.book).joined())
    facts = said.indices.filter { said[$0].isSaid && combined.contains($0) && !engine.space.factLevels[$0].isEmpty }
  }

  /// All subset-minimal clashing sets, in the order of the file.
  mutating func conflicts() throws(OutOfBudget) -> [Conflict] {
    guard let possible = engine.possible else { throw OutOfBudget() }
    var clashing = MinimalSets(limit: 20_000)
    try clashing.search(facts) { facts throws(OutOfBudget) in try clash(facts, possible) }
    let sets = clashing.found.sorted { $0.lexicographicallyPrecedes($1) }
    var conflicts: [Conflict] = []
    for set in sets { conflicts.append(Conflict(facts: set, reasons: try reasons(for: set))) }
    return conflicts
  }

  private mutating func clash(_ facts: [Int], _ possible: Diagram) throws(OutOfBudget) -> Bool {
    try !forest.meets(possible, box(of: facts))
  }

  private func box(of facts: [Int]) -> Box {
    var box = engine.space.everything
    for fact in facts { engine.space.narrow(&box, said[fact], fact) }
    return box
  }

  // MARK: Reasons

  /// Every constraint that some smallest set of constraints needs in order to rule these facts out.
  private mutating func reasons(for facts: [Int]) throws(OutOfBudget) -> [Conflict.Reason] {
    let box = box(of: facts)
    var candidates: [Int] = []
    var sets: [Int: Diagram] = [:]
    for (index, constraint) in engine.constraints.enumerated() {
      guard let allowed = constraint.allowed else { throw OutOfBudget() }
      let set = try forest.simplify(allowed, of: engine.forest, in: box)
      // What holds throughout the box rules nothing out there.
      let ruledOut = try forest.complement(set)
      if try !forest.meets(ruledOut, box) { continue }
      candidates.append(index)
      sets[index] = set
    }
    var excluding = MinimalSets(limit: 5_000)
    try excluding.search(candidates) { constraints throws(OutOfBudget) in try excludes(constraints, sets, box) }
    var isNeeded = Array(repeating: false, count: engine.constraints.count)
    for set in excluding.found {
      for index in set { isNeeded[index] = true }
    }
    return engine.constraints.indices.filter { isNeeded[$0] }.map { engine.constraints[$0].reason }
  }

  /// Whether some constraints together leave nothing of a box.
  private mutating func excludes(
    _ constraints: [Int],
    _ sets: [Int: Diagram],
    _ box: Box
  ) throws(OutOfBudget) -> Bool {
    var left = Diagram.everywhere
    for index in constraints { left = try forest.and(left, sets[index] ?? .everywhere) }
    return try !forest.meets(left, box)
  }
}
