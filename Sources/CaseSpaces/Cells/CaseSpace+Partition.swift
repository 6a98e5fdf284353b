import RuleBooks

extension CaseSpace {
  /// The tests of each fact in all conditions of a book.
  static func tests(in book: RuleBook) -> [[FactTest.Accepted]] {
    var tests = Array(repeating: [FactTest.Accepted](), count: book.facts.count)
    func collect(_ formula: Formula) {
      book.visitTests(of: formula) { test in
        if !tests[test.fact].contains(test.accepted) { tests[test.fact].append(test.accepted) }
      }
    }
    for rule in book.rules { collect(rule.condition) }
    for definition in book.definitions {
      switch definition.body {
      case .condition(let condition): collect(condition)
      case .cases(let cases):
        for case .some(let condition) in cases.conditions { collect(condition) }
      }
    }
    for constraint in book.constraints + book.questions { collect(constraint.condition) }
    for condition in book.coverage { collect(condition) }
    for fact in book.facts {
      if let condition = fact.onlyWhen { collect(condition) }
      if let condition = fact.requirement?.condition { collect(condition) }
    }
    return tests
  }

  /// The classes of a fact's values that its tests tell apart; nil for several-of facts, which have a level a member.
  static func partition(of fact: Fact, tests: [FactTest.Accepted]) -> CellPartition? {
    var cells: [CellPartition.Cell]
    switch fact.type {
    case .severalOf: return nil
    case .text: return CellPartition(cells: [])
    case .yesOrNo, .oneOf: cells = classes(of: fact, tests: tests, isOrdered: false)
    case .inOrder: cells = classes(of: fact, tests: tests, isOrdered: true)
    case .number(let scale): cells = intervals(of: scale, tests: tests)
    }
    if fact.onlyWhen != nil { cells.append(.inapplicable) }
    return CellPartition(cells: cells)
  }

  private static func classes(
    of fact: Fact,
    tests: [FactTest.Accepted],
    isOrdered: Bool
  ) -> [CellPartition.Cell] {
    var classes: [UInt64] = []
    for value in fact.type.values.indices {
      let bit: UInt64 = 1 << UInt64(value)
      // An ordered fact merges neighbours only, so that its cells stay in order.
      let candidates = isOrdered ? classes.indices.suffix(1) : classes.indices[...]
      var home: Int?
      for candidate in candidates {
        let representative: UInt64 = 1 << UInt64(classes[candidate].trailingZeroBitCount)
        let isAlike = tests.allSatisfy { test in
          guard case .values(let accepted) = test else { return true }
          return (accepted & bit == 0) == (accepted & representative == 0)
        }
        if isAlike {
          home = candidate
          break
        }
      }
      if let home { classes[home] |= bit } else { classes.append(bit) }
    }
    return classes.map { .values($0) }
  }

  private static func intervals(of scale: NumberScale, tests: [FactTest.Accepted]) -> [CellPartition.Cell] {
    var starts: [Int] = [0]
    for case .range(let low, let high) in tests {
      if low > 0, low <= scale.lastIndex { starts.append(low) }
      if high < scale.lastIndex { starts.append(high + 1) }
    }
    starts.sort()
    var cells: [CellPartition.Cell] = []
    for (position, start) in starts.enumerated() where position + 1 == starts.count || starts[position + 1] != start {
      let end = position + 1 < starts.count ? starts[position + 1] - 1 : scale.lastIndex
      cells.append(.range(low: start, high: end))
    }
    return mergedNeighbours(cells, tests: tests)
  }

  /// Joins neighbouring intervals again where no single test has its border between them.
  private static func mergedNeighbours(
    _ cells: [CellPartition.Cell],
    tests: [FactTest.Accepted]
  ) -> [CellPartition.Cell] {
    var merged: [CellPartition.Cell] = []
    for cell in cells {
      guard case .range(let low, let high) = cell else { continue }
      if case .range(let lastLow, let lastHigh) = merged.last {
        let isAlike = tests.allSatisfy { test in
          guard case .range(let from, let to) = test else { return true }
          return (from <= low && low <= to) == (from <= lastHigh && lastHigh <= to)
        }
        if isAlike {
          merged[merged.count - 1] = .range(low: lastLow, high: high)
          continue
        }
      }
      merged.append(cell)
    }
    return merged
  }
}
