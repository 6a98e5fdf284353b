import CaseSpaces
import RuleBooks

/// Finds what must hold of the open facts so that a set of changes settles the goal, and checks the result.
struct ConditionSearch {
  private let engine: CaseEngine
  private let situation: CaseSituation
  private let steps: [ChangeSearch.Step]
  private let option: Int
  private let goal: Change.Goal
  private let target: Diagram
  private let bookForest: DiagramForest
  private let budget: Budget
  private var forest: DiagramForest

  init(
    _ situation: CaseSituation,
    _ bookForest: DiagramForest,
    _ steps: [ChangeSearch.Step],
    _ option: Int,
    _ goal: Change.Goal,
    _ target: Diagram,
    budget: Budget
  ) {
    engine = situation.engine
    self.situation = situation
    self.steps = steps
    self.option = option
    self.goal = goal
    self.target = target
    self.bookForest = bookForest
    self.budget = budget
    forest = situation.engine.space.forest(budget: budget)
  }

  /// The changes with their conditions, in several ways where conditions are needed and can be met in several ways.
  ///
  /// - Parameter limit: How many ways to give at most.
  /// - Returns: The ways that pass every check; none where none does, which would be a fault of the program.
  mutating func alternatives(limit: Int) throws(OutOfBudget) -> [Change.Alternative] {
    guard let possible = engine.possible, let coverage = engine.coverage else { throw OutOfBudget() }
    var changed = situation.box
    for step in steps { changed[step.level] = 1 << UInt64(step.cell) }
    let inside = try forest.confine(possible, of: bookForest, to: changed)
    let completions = try forest.and(inside, forest.simplify(coverage, of: bookForest, in: changed))
    let wanted = try forest.confine(target, of: bookForest, to: changed)
    let missed = try forest.and(completions, forest.complement(wanted))
    let cells = forest.cells(of: completions, in: changed)
    let open = engine.space.levels.indices.filter { cells[$0].nonzeroBitCount > 1 }
      .sorted { (engine.space.levels[$0].fact, $0) < (engine.space.levels[$1].fact, $1) }
    let changes = targets(of: steps.map { $0.level }, changed)
    let lettingGo = orderOfLettingGo(open, forest.support(of: wanted))
    var unexplored = wanted
    var found: [Change.Alternative] = []
    while found.count < limit, let witness = forest.firstCompletion(of: unexplored, in: changed) {
      guard isGoal(witness) else { return found }
      var box = changed
      for level in open { box[level] = 1 << UInt64(witness[level]) }
      for level in lettingGo {
        let kept = box[level]
        box[level] = changed[level]
        if try forest.meets(missed, box) { box[level] = kept }
      }
      try widen(&box, open, changed, cells, missed)
      guard isSettled(box) else { return found }
      let conditions = open.filter { box[$0] != changed[$0] }
      found.append(Change.Alternative(changes: changes, conditions: targets(of: conditions, box)))
      unexplored = try forest.and(unexplored, outside(box, conditions))
    }
    return found
  }

  /// The open levels in the order in which they are tried for not being needed: what plays no part first, then what no
  /// rule reads, so that the conditions that remain speak in the terms of the rules.
  private func orderOfLettingGo(_ open: [Int], _ playsPart: [Bool]) -> [Int] {
    func isRead(_ level: Int) -> Bool { engine.isRead[engine.space.levels[level].fact] }
    return open.filter { !playsPart[$0] }
      + open.filter { playsPart[$0] && !isRead($0) }.reversed()
      + open.filter { playsPart[$0] && isRead($0) }.reversed()
  }

  /// The completions that miss some condition; none where there are no conditions.
  private mutating func outside(_ box: Box, _ conditions: [Int]) throws(OutOfBudget) -> Diagram {
    var inside = Diagram.everywhere
    for level in conditions.sorted(by: >) { inside = try forest.and(forest.test(level, box[level]), inside) }
    return try forest.complement(inside)
  }

  /// Lets conditions allow every further cell that leaves the goal settled.
  private mutating func widen(
    _ box: inout Box,
    _ open: [Int],
    _ changed: Box,
    _ cells: [UInt64],
    _ missed: Diagram
  ) throws(OutOfBudget) {
    for level in open where box[level] != changed[level] {
      // Outwards from the witness, so that numbers stay one interval.
      for direction in [1, -1] {
        var cell = box.firstCell(level) + direction
        while cell >= 0, cell < engine.space.levels[level].arity, changed.allows(cell, level) {
          let kept = box[level]
          if cells[level] >> UInt64(cell) & 1 == 1, !isInapplicable(cell, level) {
            box[level] = kept | 1 << UInt64(cell)
            if try forest.meets(missed, box) {
              box[level] = kept
              if isOrdered(level) { break }
            }
          } else if isOrdered(level) {
            break
          }
          cell += direction
        }
      }
    }
  }

  private func isOrdered(_ level: Int) -> Bool {
    switch engine.book.facts[engine.space.levels[level].fact].type {
    case .inOrder, .number: true
    case .yesOrNo, .oneOf, .severalOf, .text: false
    }
  }

  private func isInapplicable(_ cell: Int, _ level: Int) -> Bool {
    engine.space.partitions[engine.space.levels[level].fact]?.cells[cell] == .inapplicable
  }

  // MARK: Checks

  private func isGoal(_ completion: [Int]) -> Bool {
    let plain = PlainEvaluator(engine)
    let status = plain.status(of: option, completion)
    let isCandidate = status & (StatusSet.supported | StatusSet.contested) != 0
    return plain.isPossible(completion) && plain.isCovered(completion) && isCandidate == (goal == .candidate)
  }

  /// Whether the changed case with its conditions has the wanted verdict, asked anew from its box.
  private mutating func isSettled(_ box: Box) -> Bool {
    do throws(OutOfBudget) {
      let verdict = try engine.verdict(on: option, in: box, budget)
      return goal == .candidate ? verdict == .candidate : verdict == .excluded || verdict == .unsupported
    } catch {
      return false
    }
  }

  // MARK: Wording as facts

  private func targets(of levels: [Int], _ box: Box) -> [Change.Target] {
    var byFact: [(fact: Int, levels: [Int])] = []
    for level in levels.sorted(by: { (engine.space.levels[$0].fact, $0) < (engine.space.levels[$1].fact, $1) }) {
      let fact = engine.space.levels[level].fact
      if byFact.last?.fact == fact {
        byFact[byFact.count - 1].levels.append(level)
      } else {
        byFact.append((fact, [level]))
      }
    }
    return byFact.map { Change.Target(fact: $0.fact, value: value(of: $0.fact, $0.levels, box)) }
  }

  private func value(of fact: Int, _ levels: [Int], _ box: Box) -> Change.Target.Value {
    guard let partition = engine.space.partitions[fact], let level = levels.first else {
      return members(levels, box)
    }
    var values: UInt64 = 0
    var range: (low: Int, high: Int)?
    for (index, cell) in partition.cells.enumerated() where box.allows(index, level) {
      switch cell {
      case .values(let own): values |= own
      case .range(let low, let high): range = (range?.low ?? low, high)
      case .inapplicable: break
      }
    }
    if let range {
      return .range(low: range.low, high: range.high, nearest: nearest(in: range, fact))
    }
    return values == 0 ? .inapplicable : .values(values)
  }

  private func members(_ levels: [Int], _ box: Box) -> Change.Target.Value {
    var present: UInt64 = 0
    var absent: UInt64 = 0
    for level in levels {
      switch engine.space.levels[level].kind {
      case .member(let member):
        if box[level] == 0b10 { present |= 1 << UInt64(member) } else { absent |= 1 << UInt64(member) }
      case .applicability:
        if box[level] == 0b01 { return .inapplicable }
      case .cells: break
      }
    }
    return .members(present: present, absent: absent)
  }

  private func nearest(in range: (low: Int, high: Int), _ fact: Int) -> Int {
    guard case .range(let low, let high) = situation.knowledge[fact] else { return range.low }
    if low > range.high { return range.high }
    return high < range.low ? range.low : max(low, range.low)
  }
}
