import RuleBooks

extension CaseSpace {
  /// The completions in which a condition holds.
  ///
  /// - Parameters:
  ///   - formula: The condition.
  ///   - definitions: The sets of the book's definitions, from `definitionSets(in:)`.
  ///   - forest: The forest to build in.
  package func set(
    of formula: Formula,
    _ definitions: DefinitionSets,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    switch formula {
    case .always: return .everywhere
    case .test(let test): return try set(of: test, in: &forest)
    case .definition(let index, _): return definitions.sets[index].first ?? .nowhere
    case .definitionIs(let test):
      var result = Diagram.nowhere
      for (value, set) in definitions.sets[test.definition].enumerated() where test.values >> UInt64(value) & 1 == 1 {
        result = try forest.or(result, set)
      }
      return result
    case .not(let part): return try forest.complement(set(of: part, definitions, in: &forest))
    case .all(let parts):
      var result = Diagram.everywhere
      for part in parts { result = try forest.and(result, set(of: part, definitions, in: &forest)) }
      return result
    case .any(let parts): return try union(of: parts, definitions, in: &forest)
    case .none(let parts): return try forest.complement(union(of: parts, definitions, in: &forest))
    case .atLeast(let count, let parts):
      // `reached[k]` holds where at least k of the parts seen so far hold.
      var reached = [Diagram.everywhere] + Array(repeating: .nowhere, count: max(0, count))
      for part in parts {
        let set = try set(of: part, definitions, in: &forest)
        for number in stride(from: count, to: 0, by: -1) {
          reached[number] = try forest.or(reached[number], forest.and(reached[number - 1], set))
        }
      }
      return reached[max(0, count)]
    }
  }

  private func union(
    of parts: [Formula],
    _ definitions: DefinitionSets,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    var result = Diagram.nowhere
    for part in parts { result = try forest.or(result, set(of: part, definitions, in: &forest)) }
    return result
  }

  /// The completions in which a single test holds.
  package func set(of test: FactTest, in forest: inout DiagramForest) throws(OutOfBudget) -> Diagram {
    let accepted = try acceptedSet(of: test, in: &forest)
    return test.isNegated ? try forest.complement(accepted) : accepted
  }

  private func acceptedSet(of test: FactTest, in forest: inout DiagramForest) throws(OutOfBudget) -> Diagram {
    let fact = test.fact
    switch test.accepted {
    case .values(let values): return try cells(of: fact, { $0.cells(meeting: values) }, in: &forest)
    case .range(let low, let high): return try cells(of: fact, { $0.cells(meeting: low, high) }, in: &forest)
    case .includesAny(let members):
      var result = Diagram.nowhere
      for level in factLevels[fact].reversed() {
        if case .member(let member) = levels[level].kind, members >> UInt64(member) & 1 == 1 {
          result = try forest.or(result, forest.test(level, 0b10))
        }
      }
      return result
    case .includesAll(let members): return try members == 0 ? .everywhere : exactly(fact, members, 0, in: &forest)
    case .exactly(let members):
      return try exactly(fact, members, book.facts[fact].type.everyValue & ~members, in: &forest)
    case .isEmpty: return try exactly(fact, 0, book.facts[fact].type.everyValue, in: &forest)
    }
  }

  private func cells(
    of fact: Int,
    _ mask: (CellPartition) -> UInt64,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    guard let partition = partitions[fact] else { return .nowhere }
    guard let level = factLevels[fact].first else { return mask(partition) == 0 ? .nowhere : .everywhere }
    return try forest.test(level, mask(partition))
  }

  /// The completions in which some members are in a set and others are not.
  private func exactly(
    _ fact: Int,
    _ present: UInt64,
    _ absent: UInt64,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram {
    var result = Diagram.everywhere
    for level in factLevels[fact].reversed() {
      guard case .member(let member) = levels[level].kind else { continue }
      let bit: UInt64 = 1 << UInt64(member)
      if present & bit != 0 {
        result = try forest.and(forest.test(level, 0b10), result)
      } else if absent & bit != 0 {
        result = try forest.and(forest.test(level, 0b01), result)
      }
    }
    return result
  }

  /// The sets of all definitions of the book.
  ///
  /// - Parameters:
  ///   - forest: The forest to build in.
  ///   - known: Sets in this forest that need not be built again.
  ///   - isStale: For each definition whether its known set no longer stands for it.
  package func definitionSets(
    in forest: inout DiagramForest,
    keeping known: DefinitionSets? = nil,
    except isStale: [Bool] = []
  ) throws(OutOfBudget) -> DefinitionSets {
    var definitions = known ?? DefinitionSets(count: book.definitions.count)
    for index in book.definitionOrder() where known == nil || isStale[index] {
      switch book.definitions[index].body {
      case .condition(let condition):
        definitions.sets[index] = [try set(of: condition, definitions, in: &forest)]
      case .cases(let cases):
        var sets = Array(repeating: Diagram.nowhere, count: cases.values.count)
        var covered = Diagram.nowhere
        for (value, condition) in cases.conditions.enumerated() {
          guard let condition else { continue }
          sets[value] = try set(of: condition, definitions, in: &forest)
          covered = try forest.or(covered, sets[value])
        }
        if let otherwise = cases.otherwise {
          sets[otherwise] = try forest.or(sets[otherwise], forest.complement(covered))
        }
        definitions.sets[index] = sets
      }
    }
    return definitions
  }
}

/// The completions of each definition: one set for a condition, one set a value for a definition by cases.
package struct DefinitionSets: Sendable {
  package var sets: [[Diagram]]

  package init(count: Int) {
    sets = Array(repeating: [], count: count)
  }
}
