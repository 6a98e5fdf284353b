import Evaluation
import RuleBooks

extension AnswerDefinition {
  /// The facts of which the knowledge says anything.
  func saidFacts(_ knowledge: [Knowledge]) -> [Int] {
    facts.indices.filter { ListedFact.isSaid(knowledge[$0]) }
  }

  /// All smallest sets of said facts that leave no completion when only they are known, each with all it clashes with.
  package func conflicts(_ knowledge: [Knowledge]) -> [Conflict] {
    let allowed = allowedCells(knowledge)
    let said = saidFacts(knowledge)
    let denials = Set(completions.map { denial(of: $0.cells, by: said, allowed: allowed) })
    // Facts leave no completion when each completion is denied by one of them.
    return Self.smallestSets(meeting: denials).map { facts in
      let clashing = said.filter { facts & (1 << UInt64($0)) != 0 }
      return Conflict(facts: clashing, reasons: reasons(clashing, allowed: allowed))
    }
    .sorted { $0.facts.lexicographicallyPrecedes($1.facts) }
  }

  /// The facts whose knowledge is set aside because of conflicts.
  package func setAside(_ conflicts: [Conflict]) -> Set<Int> {
    var setAside: Set<Int> = []
    for conflict in conflicts {
      let hasChangeable = conflict.facts.contains { !facts[$0].isFixed }
      setAside.formUnion(conflict.facts.filter { !facts[$0].isFixed || !hasChangeable })
    }
    return setAside
  }

  /// Every constraint in one of the smallest sets of constraints that leave clashing facts no assignment.
  private func reasons(_ clashing: [Int], allowed: [[Bool]]) -> [Conflict.Reason] {
    let violations = Set(
      assignments.filter { denial(of: $0.cells, by: clashing, allowed: allowed) == 0 }.map(\.violations)
    )
    let needed = Self.smallestSets(meeting: violations).reduce(0, |)
    let constraints = book.constraints.indices.filter { needed & (1 << UInt64($0)) != 0 }
    let applicabilities = facts.indices.filter { needed & (1 << UInt64(book.constraints.count + $0)) != 0 }
    return constraints.map { .constraint($0) } + applicabilities.map { .applicability($0) }
  }

  /// The facts, among some, whose knowledge does not allow the cells of an assignment, as bits.
  private func denial(of cells: [UInt8], by some: [Int], allowed: [[Bool]]) -> UInt64 {
    some.reduce(0) { allowed[$1][Int(cells[$1])] ? $0 : $0 | 1 << UInt64($1) }
  }

  /// All smallest sets, as bits, that share an element with every one of these sets; none where one of them is empty.
  private static func smallestSets(meeting sets: Set<UInt64>) -> [UInt64] {
    let elements = (0..<64).map { UInt64(1) << UInt64($0) }.filter { element in sets.contains { $0 & element != 0 } }
    precondition(elements.count <= 20, "too many sets to try")
    let candidates = (0..<1 << elements.count).map { choice in
      elements.indices.reduce(UInt64(0)) { choice & (1 << $1) != 0 ? $0 | elements[$1] : $0 }
    }
    var smallest: [UInt64] = []
    for candidate in candidates.sorted(by: { $0.nonzeroBitCount < $1.nonzeroBitCount })
    where sets.allSatisfy({ $0 & candidate != 0 }) && !smallest.contains(where: { $0 & candidate == $0 }) {
      smallest.append(candidate)
    }
    return smallest
  }
}
