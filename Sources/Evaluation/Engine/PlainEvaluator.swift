import CaseSpaces
import RuleBooks
import RuleLanguage

/// Evaluates conditions one completion at a time, without any diagram.
///
/// It is slow and obvious on purpose: what the diagrams find is checked with it before it is shown.
package struct PlainEvaluator: Sendable {
  private let engine: CaseEngine

  package init(_ engine: CaseEngine) {
    self.engine = engine
  }

  /// Whether a condition holds in a completion, given as one cell per level.
  package func holds(_ formula: Formula, _ completion: [Int]) -> Bool {
    switch formula {
    case .always: true
    case .test(let test): accepts(test, completion) != test.isNegated
    case .definition(let index, _):
      switch engine.book.definitions[index].body {
      case .condition(let condition): holds(condition, completion)
      case .cases: false
      }
    case .definitionIs(let test): definition(test, completion)
    case .not(let part): !holds(part, completion)
    case .all(let parts): parts.allSatisfy { holds($0, completion) }
    case .any(let parts): parts.contains { holds($0, completion) }
    case .none(let parts): !parts.contains { holds($0, completion) }
    case .atLeast(let count, let parts): parts.count { holds($0, completion) } >= count
    }
  }

  private func definition(_ test: DefinitionTest, _ completion: [Int]) -> Bool {
    guard case .cases(let cases) = engine.book.definitions[test.definition].body else { return false }
    let holding = cases.conditions.indices.filter { value in
      cases.conditions[value].map { holds($0, completion) } ?? false
    }
    let values = holding.isEmpty ? cases.otherwise.map { [$0] } ?? [] : holding
    return values.contains { test.values >> UInt64($0) & 1 == 1 }
  }

  private func accepts(_ test: FactTest, _ completion: [Int]) -> Bool {
    if let partition = engine.space.partitions[test.fact] {
      guard let level = engine.space.factLevels[test.fact].first else {
        return partition.cells.first.map { accepts(test.accepted, $0) } ?? false
      }
      return accepts(test.accepted, partition.cells[completion[level]])
    }
    var members: UInt64 = 0
    for level in engine.space.factLevels[test.fact] {
      if case .member(let member) = engine.space.levels[level].kind, completion[level] == 1 {
        members |= 1 << UInt64(member)
      }
    }
    switch test.accepted {
    case .includesAny(let wanted): return members & wanted != 0
    case .includesAll(let wanted): return members & wanted == wanted
    case .exactly(let wanted): return members == wanted
    case .isEmpty: return members == 0
    case .values, .range: return false
    }
  }

  private func accepts(_ accepted: FactTest.Accepted, _ cell: CellPartition.Cell) -> Bool {
    switch (accepted, cell) {
    case (.values(let wanted), .values(let own)): wanted & own != 0
    case (.range(let low, let high), .range(let ownLow, _)): low <= ownLow && ownLow <= high
    default: false
    }
  }

  /// Whether a rule holds in a completion: its condition does, and no rule that overrides it.
  package func holds(rule: Int, _ completion: [Int]) -> Bool {
    guard holds(engine.book.rules[rule].condition, completion) else { return false }
    return !engine.overriders[rule].contains { holds(rule: $0, completion) }
  }

  /// Whether nothing rules a completion out.
  package func isPossible(_ completion: [Int]) -> Bool {
    if engine.book.constraints.contains(where: { holds($0.condition, completion) }) { return false }
    return engine.book.facts.indices.allSatisfy { fact in
      guard let condition = engine.book.facts[fact].onlyWhen,
        let first = engine.space.factLevels[fact].first
      else { return true }
      let applies = holds(condition, completion)
      if let partition = engine.space.partitions[fact] {
        return applies != (partition.cells[completion[first]] == .inapplicable)
      }
      let isEmpty = engine.space.factLevels[fact].dropFirst().allSatisfy { completion[$0] == 0 }
      return applies == (completion[first] == 1) && (applies || isEmpty)
    }
  }

  /// Whether the book covers a completion.
  package func isCovered(_ completion: [Int]) -> Bool {
    engine.book.coverage.isEmpty || engine.book.coverage.contains { holds($0, completion) }
  }

  /// The status of an option in a completion, as a bit of `StatusSet`.
  package func status(of option: Int, _ completion: [Int]) -> UInt8 {
    var sum: UInt8 = 0
    for (index, rule) in engine.book.rules.enumerated() where rule.options.contains(option) {
      let bit = rule.effect.statusBit
      if bit != 0, sum & bit == 0, holds(rule: index, completion) { sum |= bit }
    }
    return StatusSet.status(ofArguments: sum)
  }
}
