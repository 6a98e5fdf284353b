import CaseSpaces
import Evaluation
import RuleBooks

/// The joint rule book compiled, with what each version calls possible, sayable and in scope.
struct JointSpace {
  let joint: JointBook
  /// The joint book's engine; its `possible` and `coverage` mix the versions and are not used.
  let engine: CaseEngine
  let finder: PatientFinder
  var forest: DiagramForest
  /// The patients whom each version calls possible and can say.
  private var present: [ComparedVersion: Diagram] = [:]
  private var covered: [ComparedVersion: Diagram] = [:]
  /// For each version and shared fact the patients whose value the other version cannot say.
  private(set) var sayableOnly: [ComparedVersion: [(fact: Int, set: Diagram)]] = [.old: [], .new: []]
  /// The patients of whom every shared fact is said in both versions.
  private(set) var common = Diagram.everywhere
  /// The patients whom both versions can say and call possible.
  private(set) var shared = Diagram.nowhere
  /// Those of them whom both versions cover.
  private(set) var compared = Diagram.nowhere

  /// - Parameter engines: Each version's own engine.
  init(_ joint: JointBook, _ engines: [ComparedVersion: CaseEngine], budget: Budget) throws(ComparisonLimit) {
    self.joint = joint
    do throws(CaseSpaceLimit) {
      engine = try CaseEngine(joint.book, budget: budget)
    } catch {
      throw .space(error)
    }
    finder = PatientFinder(engine)
    forest = engine.forest
    do throws(OutOfBudget) {
      try findSayable(engines)
      for version in ComparedVersion.allCases {
        present[version] = try presentPatients(version)
        covered[version] = try coverage(version)
      }
      let both = try forest.and(patients(.old), patients(.new))
      shared = try forest.and(both, common)
      compared = try forest.and(shared, forest.and(coverage(of: .old), coverage(of: .new)))
    } catch {
      throw .budget
    }
  }

  /// The patients whom a version calls possible and can say.
  func patients(_ version: ComparedVersion) -> Diagram { present[version] ?? .nowhere }

  /// The patients whom a version covers, possible or not.
  func coverage(of version: ComparedVersion) -> Diagram { covered[version] ?? .nowhere }

  /// Starts a new query with a fresh budget.
  mutating func begin() { forest.begin(engine.budget) }

  /// The levels of every fact but those that one version alone knows.
  func levels(without version: ComparedVersion) -> [Bool] {
    engine.space.levels.map { level in joint.facts[level.fact][version.other] != nil }
  }

  // MARK: Sets

  private mutating func set(of formula: Formula) throws(OutOfBudget) -> Diagram {
    guard let definitions = engine.definitions else { throw OutOfBudget() }
    forest.begin(engine.budget)
    return try engine.space.set(of: formula, definitions, in: &forest)
  }

  /// The completions in which a condition of one version holds.
  mutating func set(of formula: Formula, in version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    try set(of: joint[version].formula(formula))
  }

  private mutating func coverage(_ version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    let conditions = joint[version].book.coverage
    return conditions.isEmpty ? .everywhere : try set(of: .any(conditions), in: version)
  }

  private mutating func presentPatients(_ version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    let side = joint[version]
    var result = try forest.complement(unsayable(version))
    for constraint in engine.constraints {
      guard case .constraint(let index) = constraint.reason, side.constraints.contains(index) else { continue }
      guard let allowed = constraint.allowed else { throw OutOfBudget() }
      forest.begin(engine.budget)
      result = try forest.and(result, allowed)
    }
    for (own, fact) in side.book.facts.enumerated() where engine.space.canBeInapplicable(side.facts[own]) {
      let applies = try fact.onlyWhen.map { condition throws(OutOfBudget) in try set(of: condition, in: version) }
      forest.begin(engine.budget)
      let allowed = try engine.space.applicability(of: side.facts[own], where: applies ?? .everywhere, in: &forest)
      result = try forest.and(result, allowed)
    }
    return result
  }

  // MARK: What can be said

  /// Finds the cells that one version cannot say, or that both say without having a value in common.
  private mutating func findSayable(_ engines: [ComparedVersion: CaseEngine]) throws(OutOfBudget) {
    for (index, fact) in joint.facts.enumerated() {
      guard let old = fact.old?.form, let new = fact.new?.form else { continue }
      for (version, own, other) in [(ComparedVersion.old, old, new), (ComparedVersion.new, new, old)] {
        let only = try cells(of: index) { Self.isSayable($0, own) && !Self.isCommon($0, own, other) }
        guard only != .nowhere else { continue }
        common = try forest.and(common, forest.complement(only))
        let partition = fact[version].flatMap { engines[version]?.space.partitions[$0.fact] }
        let told = try cells(of: index) { cell in
          Self.isSayable(cell, own) && !Self.isCommon(cell, own, other)
            && !Self.isBetweenAlike(cell, own, other, partition)
        }
        if told != .nowhere { sayableOnly[version]?.append((index, told)) }
      }
    }
  }

  private mutating func unsayable(_ version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    var result = Diagram.nowhere
    for (index, fact) in joint.facts.enumerated() where fact.isShared {
      guard let form = fact[version]?.form else { continue }
      result = try forest.or(result, cells(of: index) { !Self.isSayable($0, form) })
    }
    return result
  }

  /// The completions with a cell of a fact, or a member in its set, that is wanted.
  private mutating func cells(
    of fact: Int,
    where isWanted: (CellPartition.Cell) -> Bool
  ) throws(OutOfBudget) -> Diagram {
    let levels = engine.space.factLevels[fact]
    if let partition = engine.space.partitions[fact] {
      var mask: UInt64 = 0
      for (index, cell) in partition.cells.enumerated() where isWanted(cell) { mask |= 1 << UInt64(index) }
      guard let level = levels.first else { return mask == 0 ? .nowhere : .everywhere }
      return mask == 0 ? .nowhere : try forest.test(level, mask)
    }
    var result = Diagram.nowhere
    for level in levels.reversed() {
      guard case .member(let member) = engine.space.levels[level].kind, isWanted(.values(1 << UInt64(member)))
      else { continue }
      result = try forest.or(result, forest.test(level, 0b10))
    }
    return result
  }

  private static func isSayable(_ cell: CellPartition.Cell, _ form: JointFact.Form) -> Bool {
    switch cell {
    case .values(let values): form.own(values: values) != 0
    case .range(let low, let high): form.sayable(from: low, to: high).contains { _ in true }
    case .inapplicable: true
    }
  }

  private static func isCommon(_ cell: CellPartition.Cell, _ one: JointFact.Form, _ other: JointFact.Form) -> Bool {
    switch cell {
    case .values: isSayable(cell, one) && isSayable(cell, other)
    case .range(let low, let high): commonIndex(from: low, to: high, one, other) != nil
    case .inapplicable: true
    }
  }

  /// Whether a version treats the numbers of a cell, which lie between those of the other's grid, like a number of both.
  ///
  /// A finer step alone then changes nothing for anyone whom both versions can describe.
  private static func isBetweenAlike(
    _ cell: CellPartition.Cell,
    _ own: JointFact.Form,
    _ other: JointFact.Form,
    _ partition: CellPartition?
  ) -> Bool {
    guard case .range(let low, let high) = cell, case .grid(let factor, let offset, let last) = other,
      low >= offset, high <= offset + last * factor,
      let first = own.sayable(from: low, to: high).first(where: { _ in true }), let index = own.own(index: first)
    else { return false }
    return partition?.cells.contains { cell in
      guard case .range(let low, let high) = cell, low <= index, index <= high else { return false }
      let joint = own.joint(low: low, high: high)
      return commonIndex(from: joint.low, to: joint.high, own, other) != nil
    } ?? false
  }

  /// The first number between two that both versions can say.
  static func commonIndex(from low: Int, to high: Int, _ one: JointFact.Form, _ other: JointFact.Form) -> Int? {
    one.sayable(from: low, to: high).first { other.own(index: $0) != nil }
  }
}
