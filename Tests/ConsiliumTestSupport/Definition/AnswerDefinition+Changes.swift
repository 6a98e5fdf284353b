import RuleBooks

extension AnswerDefinition {
  package enum Goal: Sendable, Hashable {
    /// In some completion something argues for the option and nothing excludes it.
    case candidate
    /// In some completion that is not so.
    case notCandidate
  }

  /// What becomes of one fact.
  package struct FactChange: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
      /// One of these values of a named fact.
      case values(UInt64)
      /// A number between two grid indices.
      case range(low: Int, high: Int)
      /// Members that leave the set and members that join it.
      case members(removed: UInt64, added: UInt64)
      case notApplicable
    }

    package let fact: Int
    package let target: Target

    package init(fact: Int, target: Target) {
      self.fact = fact
      self.target = target
    }
  }

  /// Changes of facts that are made together.
  package struct ChangeSet: Sendable, Hashable {
    /// How many changes it takes; each member of a set counts one.
    package let count: Int
    /// How far ordered facts move, in cells.
    package let distance: Int
    package let changes: [FactChange]

    package init(count: Int, distance: Int, changes: [FactChange]) {
      self.count = count
      self.distance = distance
      self.changes = changes
    }
  }

  /// All sets of the fewest changes to said facts that reach a goal for an option, the shortest way first.
  ///
  /// Facts of which nothing is said are free, as are the cells that the case allows; fixed facts that are said never
  /// change. A goal that needs no change has one empty set; a goal out of reach has none.
  package func changes(for patient: PatientCase, option: Int, goal: Goal) -> [ChangeSet] {
    let knowledge = keptKnowledge(of: patient)
    let allowed = allowedCells(knowledge)
    let said = saidFacts(knowledge)
    var found: [ChangeSet: [Int]] = [:]
    var fewest = Int.max
    for completion in completions {
      guard completion.isInScope, completion.statuses[option].isCandidate == (goal == .candidate) else { continue }
      let changed = said.filter { !allowed[$0][Int(completion.cells[$0])] }
      // A fact that changes counts one at least.
      guard changed.count <= fewest, !changed.contains(where: { facts[$0].isFixed }) else { continue }
      let steps = changed.map { fact in
        step(of: fact, to: Int(completion.cells[fact]), from: knowledge[fact], allowed: allowed[fact])
      }
      let set = ChangeSet(
        count: steps.reduce(0) { $0 + $1.count },
        distance: steps.reduce(0) { $0 + $1.distance },
        changes: zip(changed, steps).map { FactChange(fact: $0, target: $1.target) }
      )
      fewest = min(fewest, set.count)
      found[set] = zip(changed, steps).flatMap { fact, step in step.order.flatMap { [fact] + $0 } }
    }
    return found.filter { $0.key.count == fewest }
      .sorted { left, right in
        if left.key.distance != right.key.distance { return left.key.distance < right.key.distance }
        return left.value.lexicographicallyPrecedes(right.value)
      }
      .map(\.key)
  }

  /// The change of one fact to a cell that the case does not allow.
  private struct Step {
    let target: FactChange.Target
    let count: Int
    let distance: Int
    /// Its single changes in the order of the file: the member and whether it is then in the set, or 0 and the new cell.
    let order: [[Int]]
  }

  private func step(of fact: Int, to cell: Int, from knowledge: Knowledge, allowed: [Bool]) -> Step {
    switch (facts[fact].cells[cell], knowledge) {
    case (.notApplicable, .members(let present, _)):
      // Every member that is said to be there goes, and then the fact itself; members that nothing reads count for nothing.
      let members = facts[fact].cells.contains(.anything) ? 0 : present.nonzeroBitCount
      return Step(target: .notApplicable, count: members + 1, distance: 0, order: [[.max, 0]])
    case (.notApplicable, _):
      return Step(target: .notApplicable, count: 1, distance: 0, order: [[.max, 0]])
    case (.values(let values), .members(let present, let absent)):
      let removed = present & ~UInt64(values[0])
      let added = absent & UInt64(values[0])
      return Step(
        target: .members(removed: removed, added: added),
        count: (removed | added).nonzeroBitCount,
        distance: 0,
        order: (0..<64).filter { (removed | added) & (1 << UInt64($0)) != 0 }
          .map { [$0, added & (1 << UInt64($0)) == 0 ? 0 : 1] }
      )
    case (.values(let values), _):
      return Step(
        target: target(of: fact, values: values),
        count: 1,
        distance: isOrdered(fact) ? allowed.indices.filter { allowed[$0] }.map { abs($0 - cell) }.min() ?? 0 : 0,
        order: [[0, cell]]
      )
    case (.anything, _): preconditionFailure("the only cell of a fact is always allowed")
    }
  }

  private func target(of fact: Int, values: [Int]) -> FactChange.Target {
    guard case .number = facts[fact].kind else { return .values(values.reduce(0) { $0 | 1 << UInt64($1) }) }
    return .range(low: values[0], high: values[values.count - 1])
  }

  private func isOrdered(_ fact: Int) -> Bool {
    switch facts[fact].kind {
    case .named(_, let isOrdered): isOrdered
    case .number: true
    case .members, .text: false
    }
  }
}
