import CaseSpaces
import RuleBooks

/// Finds the smallest sets of facts that cannot all be as a case says.
struct ConflictSearch {
  private let engine: CaseEngine
  private let said: [Knowledge]
  private let facts: [Int]
  private var forest: DiagramForest
  private var tried: Set<[Int]> = []

  init(_ engine: CaseEngine, _ said: [Knowledge], budget: Budget) {
    self.engine = engine
    self.said = said
    forest = engine.forest
    forest.begin(budget)
    facts = said.indices.filter { said[$0].isSaid && !engine.space.factLevels[$0].isEmpty }
  }

  /// All subset-minimal clashing sets, in the order of the file.
  mutating func conflicts() throws(OutOfBudget) -> [Conflict] {
    guard let possible = engine.possible else { throw OutOfBudget() }
    var found: Set<[Int]> = []
    try collect(facts, possible, &found)
    let sets = found.sorted { $0.lexicographicallyPrecedes($1) }
    var conflicts: [Conflict] = []
    for set in sets { conflicts.append(Conflict(facts: set, reasons: try reasons(for: set))) }
    return conflicts
  }

  /// A clashing set M clashes, and any other one lacks some member of M: so look again without each member in turn.
  private mutating func collect(
    _ candidates: [Int],
    _ possible: Diagram,
    _ found: inout Set<[Int]>
  ) throws(OutOfBudget) {
    guard tried.insert(candidates).inserted else { return }
    if tried.count > 20_000 { throw OutOfBudget() }
    // A set that was found already and lies within the candidates saves the search for one.
    var minimal = found.first { set in set.allSatisfy(candidates.contains) }
    if minimal == nil {
      guard try clash(candidates, possible) else { return }
      var kept = candidates
      for fact in candidates {
        let without = kept.filter { $0 != fact }
        if try clash(without, possible) { kept = without }
      }
      found.insert(kept)
      minimal = kept
    }
    for fact in minimal ?? [] {
      try collect(candidates.filter { $0 != fact }, possible, &found)
    }
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
    var found: Set<[Int]> = []
    var tried: Set<[Int]> = []
    try collectReasons(candidates, sets, box, &found, &tried)
    var isNeeded = Array(repeating: false, count: engine.constraints.count)
    for set in found {
      for index in set { isNeeded[index] = true }
    }
    return engine.constraints.indices.filter { isNeeded[$0] }.map { engine.constraints[$0].reason }
  }

  private mutating func collectReasons(
    _ candidates: [Int],
    _ sets: [Int: Diagram],
    _ box: Box,
    _ found: inout Set<[Int]>,
    _ tried: inout Set<[Int]>
  ) throws(OutOfBudget) {
    guard tried.insert(candidates).inserted else { return }
    if tried.count > 5_000 { throw OutOfBudget() }
    var minimal = found.first { set in set.allSatisfy(candidates.contains) }
    if minimal == nil {
      guard try excludes(candidates, sets, box) else { return }
      var kept = candidates
      for index in candidates {
        let without = kept.filter { $0 != index }
        if try excludes(without, sets, box) { kept = without }
      }
      found.insert(kept)
      minimal = kept
    }
    for index in minimal ?? [] {
      try collectReasons(candidates.filter { $0 != index }, sets, box, &found, &tried)
    }
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
