import CaseSpaces
import RuleBooks

/// What a case leaves possible, and the working memory of the questions asked of it.
struct CaseSituation {
  var engine: CaseEngine
  /// What the case says, less what was set aside.
  let knowledge: [Knowledge]
  let isSetAside: [Bool]
  let conflicts: [Conflict]
  let box: Box
  let scope: Answer.Scope
  /// The possible completions, in scope where the scope is open.
  let completions: Diagram
  /// All possible completions, whether in scope or not.
  let everyCompletion: Diagram
  /// The cells of each level that occur among `completions`.
  let cells: [UInt64]
  var forest: DiagramForest

  /// Draws together what the case says; sets aside what contradicts itself.
  ///
  /// - Throws: `OutOfBudget` where it cannot be decided what is possible.
  init(_ engine: CaseEngine, _ said: [Knowledge], budget: Budget) throws(OutOfBudget) {
    self.engine = engine
    guard let possible = engine.possible, let coverage = engine.coverage else { throw OutOfBudget() }
    // What is possible for one case is small: it gets a forest of its own, and the book's forest is only read.
    var forest = engine.space.forest(budget: budget)
    var bookForest = engine.forest
    bookForest.begin(budget)
    var knowledge = said.map { $0.isTelling ? $0 : .unknown }
    var isSetAside = Array(repeating: false, count: said.count)
    var conflicts: [Conflict] = []
    var box = engine.space.box(of: knowledge)
    if try !bookForest.meets(possible, box) {
      var search = ConflictSearch(engine, knowledge, budget: budget)
      conflicts = try search.conflicts()
      for fact in Self.setAside(conflicts, engine.book) {
        knowledge[fact] = .unknown
        isSetAside[fact] = true
      }
      box = engine.space.box(of: knowledge)
    }
    self.knowledge = knowledge
    self.isSetAside = isSetAside
    self.conflicts = conflicts
    self.box = box
    (scope, completions, everyCompletion) = try Self.completions(possible, coverage, engine, box, &forest)
    cells = forest.cells(of: completions, in: box)
    self.forest = forest
  }

  /// The situation of a case of which no more is known than its cells.
  ///
  /// - Returns: nil where no completion of the box is possible.
  init?(_ engine: CaseEngine, box: Box, budget: Budget) throws(OutOfBudget) {
    self.engine = engine
    guard let possible = engine.possible, let coverage = engine.coverage else { throw OutOfBudget() }
    var forest = engine.space.forest(budget: budget)
    let found = try Self.completions(possible, coverage, engine, box, &forest)
    guard found.every != .nowhere else { return nil }
    (scope, completions, everyCompletion) = found
    knowledge = Array(repeating: .unknown, count: engine.book.facts.count)
    isSetAside = Array(repeating: false, count: engine.book.facts.count)
    conflicts = []
    self.box = box
    cells = forest.cells(of: completions, in: box)
    self.forest = forest
  }

  /// The possible completions in a box, and those of them in scope.
  private static func completions(
    _ possible: Diagram,
    _ coverage: Diagram,
    _ engine: CaseEngine,
    _ box: Box,
    _ forest: inout DiagramForest
  ) throws(OutOfBudget) -> (scope: Answer.Scope, inScope: Diagram, every: Diagram) {
    let everyCompletion = try forest.confine(possible, of: engine.forest, to: box)
    let covered = try forest.simplify(coverage, of: engine.forest, in: box)
    // The rule book's own `impossible` combinations may leave no patient at all.
    if everyCompletion == .nowhere { return (.outside, everyCompletion, everyCompletion) }
    switch try forest.truth(of: covered, on: everyCompletion) {
    case .holds: return (.inside, everyCompletion, everyCompletion)
    case .fails: return (.outside, everyCompletion, everyCompletion)
    case .open: return (.open, try forest.and(everyCompletion, covered), everyCompletion)
    }
  }

  /// The facts to set aside: of each clashing set those that are not fixed, or all if all are fixed.
  private static func setAside(_ conflicts: [Conflict], _ book: RuleBook) -> [Int] {
    var isSetAside = Array(repeating: false, count: book.facts.count)
    for conflict in conflicts {
      let loose = conflict.facts.filter { !book.facts[$0].isFixed }
      for fact in loose.isEmpty ? conflict.facts : loose { isSetAside[fact] = true }
    }
    return book.facts.indices.filter { isSetAside[$0] }
  }

  /// Whether more than one cell of a fact is still possible.
  func isMissing(_ fact: Int) -> Bool {
    engine.space.factLevels[fact].contains { cells[$0].nonzeroBitCount > 1 }
  }

  /// Whether a fact applies in none of the completions.
  func isInapplicable(_ fact: Int) -> Bool {
    guard let first = engine.space.factLevels[fact].first else { return false }
    if let partition = engine.space.partitions[fact] { return cells[first] == partition.inapplicable }
    return engine.space.levels[first].kind == .applicability && cells[first] == 0b01
  }

  /// A set of the book within the box of the case.
  mutating func confined(_ set: Diagram?) throws(OutOfBudget) -> Diagram {
    guard let set else { throw OutOfBudget() }
    return try forest.simplify(set, of: engine.forest, in: box)
  }

  /// What the rules say of an option within the box of the case.
  mutating func arguments(on option: Int) throws(OutOfBudget) -> Diagram {
    try engine.arguments(on: option, in: box, &forest)
  }

  /// Whether a set holds in all, some or none of the completions.
  mutating func truth(of set: Diagram?) throws(OutOfBudget) -> Truth {
    let confined = try confined(set)
    return try forest.truth(of: confined, on: completions)
  }
}
