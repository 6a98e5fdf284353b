import CaseSpaces
import RuleBooks

/// Finds the facts that are worth asking for, and what their answers would do.
///
/// Facts that stay open, since nobody knows them, are gathered over: what remains is what the answers to the others can
/// decide. Everything else is asked of the same diagrams as the missing facts of an answer.
package struct AskingSearch {
  private var situation: CaseSituation
  private let patient: PatientCase
  private let staysOpen: [Bool]
  private let isKept: [Bool]
  /// The options that are asked about.
  private let options: [Int]

  /// - Parameters:
  ///   - engine: The engine.
  ///   - patient: The case.
  ///   - staysOpen: For each fact whether it is not to be asked for.
  ///   - option: The one option of interest; nil for all.
  /// - Throws: `OutOfBudget` where it cannot be decided what is possible.
  package init(
    _ engine: CaseEngine,
    _ patient: PatientCase,
    staysOpen: [Bool],
    for option: Int? = nil
  ) throws(OutOfBudget) {
    situation = try CaseSituation(engine, patient.knowledge, budget: engine.budget)
    self.patient = patient
    self.staysOpen = staysOpen
    isKept = engine.space.levels.map { !staysOpen[$0.fact] }
    options = option.map { [$0] } ?? Array(engine.book.options.indices)
  }

  /// An open question of the case: the diagram of what it can come to, and what its answer depends on.
  private struct Open {
    /// nil for the scope.
    let option: Int?
    let outcomes: Diagram
    let bits: UInt8
    let depends: Dependencies
  }

  // MARK: Which facts

  package mutating func survey() throws(OutOfBudget) -> AskingSurvey {
    let engine = situation.engine
    guard situation.scope != .outside else {
      return AskingSurvey(facts: [], required: [], open: [], undecided: [], isScopeOpen: false)
    }
    var composer = AnswerComposer(situation, patient, .everything, budget: engine.budget)
    let required = engine.book.facts.indices.filter { composer.isRequiredAndUnsettled($0) }
    var open: [Open] = []
    var undecided: [Int] = []
    let search = DependencySearch(situation, budget: engine.budget)
    let scope = try scopeOutcomes()
    if situation.scope == .open {
      let depends = try search.dependencies(of: scope, in: &situation.forest)
      open.append(Open(option: nil, outcomes: scope, bits: try situation.forest.bits(of: scope), depends: depends))
    }
    for option in options {
      do throws(OutOfBudget) {
        guard let outcomes = try outcomes(of: option) else { continue }
        let depends = try search.dependencies(
          of: outcomes,
          in: &situation.forest,
          alike: StatusSet.everyExclusion
        )
        let bits = try situation.forest.bits(of: outcomes)
        open.append(Open(option: option, outcomes: outcomes, bits: bits, depends: depends))
      } catch {
        undecided.append(option)
      }
    }
    return AskingSurvey(
      facts: try askableFacts(scope, open, undecided, required),
      required: required,
      open: open.compactMap { $0.option },
      undecided: undecided,
      isScopeOpen: situation.scope == .open
    )
  }

  private mutating func askableFacts(
    _ scope: Diagram,
    _ open: [Open],
    _ undecided: [Int],
    _ required: [Int]
  ) throws(OutOfBudget) -> [AskableFact] {
    let engine = situation.engine
    let options = open.filter { $0.option != nil }
    situation.forest.begin(engine.budget)
    let diagrams = [scope] + options.map { $0.outcomes }
    let judge = AnswerJudge(before: [try situation.forest.bits(of: scope)] + options.map { $0.bits })
    var bitsByCell: [[[UInt8]]] = []
    for diagram in diagrams { bitsByCell.append(try situation.forest.bitsByCell(of: diagram)) }
    var facts: [AskableFact] = []
    for fact in engine.book.facts.indices where !staysOpen[fact] {
      var alone: [Int] = []
      var together: [Int] = []
      var decidesScopeAlone: Bool?
      for question in open {
        // A fact that no rule reads stands in neither list: how it matters, its answers tell.
        let isSettling = question.depends.settledBy.contains(fact)
        guard question.depends.names(fact) || isSettling else { continue }
        let isAlone =
          isSettling ? try narrows(fact, question) : question.depends.alone.contains(fact)
        if let option = question.option {
          if isAlone { alone.append(option) } else { together.append(option) }
        } else {
          decidesScopeAlone = isAlone
        }
      }
      let uncertain = situation.isMissing(fact) ? undecided.filter { reads($0, fact) } : []
      guard !alone.isEmpty || !together.isEmpty || !uncertain.isEmpty || decidesScopeAlone != nil else { continue }
      facts.append(
        AskableFact(
          fact: fact,
          isRead: engine.isRead[fact],
          isRequired: required.contains(fact),
          alone: alone,
          together: together,
          decidesScopeAlone: decidesScopeAlone,
          uncertain: uncertain,
          worth: try worth(of: fact, diagrams, bitsByCell, judge)
        )
      )
    }
    return facts
  }

  /// Whether a rule of an option reads a fact.
  private func reads(_ option: Int, _ fact: Int) -> Bool {
    let book = situation.engine.book
    return situation.engine.rulesOfOption[option].contains { rule in
      var isRead = false
      book.visitTests(of: book.rules[rule].condition) { if $0.fact == fact { isRead = true } }
      return isRead
    }
  }

  /// Whether some answer to a fact by itself narrows what is open.
  private mutating func narrows(_ fact: Int, _ question: Open) throws(OutOfBudget) -> Bool {
    let levels = situation.engine.space.factLevels[fact]
    let whole = try situation.forest.gathering(question.outcomes, keeping: levels)
    return situation.forest.leaves(of: whole).enumerated().contains { value, isFound in
      isFound && value != 0 && UInt8(value) != question.bits
    }
  }

  private mutating func worth(
    of fact: Int,
    _ diagrams: [Diagram],
    _ bitsByCell: [[[UInt8]]],
    _ judge: AnswerJudge
  ) throws(OutOfBudget) -> AskingWorth {
    let levels = situation.engine.space.factLevels[fact]
    if levels.count > 1 {
      var gathered: [Diagram] = []
      for diagram in diagrams { gathered.append(try situation.forest.gathering(diagram, keeping: levels)) }
      if let worth = AnswerCounting.worth(gathered, in: situation.forest, judge) { return worth }
    }
    // A fact of one level; or one with too many sets of members, of which single members are counted instead.
    var sum = AskingWorth()
    for level in levels {
      for cell in 0..<situation.engine.space.levels[level].arity {
        sum.add(judge.worth(of: bitsByCell.map { $0[level][cell] }))
      }
    }
    return sum
  }

  // MARK: Diagrams

  /// What an option can come to, gathered over what stays open; nil where it is settled.
  private mutating func outcomes(of option: Int) throws(OutOfBudget) -> Diagram? {
    situation.forest.begin(situation.engine.budget)
    let sums = try situation.arguments(on: option)
    let statuses = StatusSet(sums: try situation.forest.values(of: sums, on: situation.completions))
    guard !statuses.isSettled else { return nil }
    let outcomes = try situation.outcomes(ofSums: sums)
    return try situation.forest.gathering(outcomes, keeping: isKept)
  }

  private mutating func scopeOutcomes() throws(OutOfBudget) -> Diagram {
    situation.forest.begin(situation.engine.budget)
    return try situation.forest.gathering(situation.scopeOutcomes(), keeping: isKept)
  }

  // MARK: What answers do

  /// What each kind of answer to a fact would do, in the order of its values.
  package mutating func effects(of fact: Int) throws(OutOfBudget) -> [AnswerEffect] {
    guard situation.scope != .outside else { return [] }
    let space = situation.engine.space
    let levels = space.factLevels[fact]
    var open: [Int] = []
    var diagrams = [try situation.forest.gathering(scopeOutcomes(), keeping: levels)]
    for option in options {
      guard let outcomes = try outcomes(of: option) else { continue }
      open.append(option)
      diagrams.append(try situation.forest.gathering(outcomes, keeping: levels))
    }
    var before: [UInt8] = []
    for diagram in diagrams { before.append(try situation.forest.bits(of: diagram)) }
    let judge = AnswerJudge(before: before)
    var effects: [AnswerEffect] = []
    func add(_ kind: AnswerEffect.Kind, _ bits: [UInt8]) {
      guard bits[0] != 0 else { return }
      let leavesScope = judge.leavesScope(bits)
      let narrowed = open.indices.filter { leavesScope || judge.isNarrowed($0, bits) }
      effects.append(
        AnswerEffect(
          kind: kind,
          leavesScope: leavesScope,
          entersScope: judge.entersScope(bits),
          options: narrowed.map { position in
            AnswerEffect.Option(
              option: open[position],
              before: StatusSet(bits: before[position + 1]),
              after: StatusSet(bits: bits[position + 1])
            )
          },
          settledCount: Int(judge.worth(of: bits).settled)
        )
      )
    }
    if let partition = space.partitions[fact] {
      guard let level = levels.first else { return [] }
      for (cell, content) in partition.cells.enumerated() {
        var bits: [UInt8] = []
        for diagram in diagrams { bits.append(try situation.forest.bitsByCell(of: diagram)[level][cell]) }
        add(.cell(content.kind), bits)
      }
      return effects
    }
    let none = diagrams.map { diagram in
      var part = diagram
      for level in levels {
        let isApplicability = space.levels[level].kind == .applicability
        part = situation.forest.child(part, at: level, isApplicability ? 1 : 0)
      }
      return part.constant ?? 0
    }
    add(.noMember, none)
    var bitsByCell: [[[UInt8]]] = []
    for diagram in diagrams { bitsByCell.append(try situation.forest.bitsByCell(of: diagram)) }
    for level in levels {
      guard case .member(let member) = space.levels[level].kind, bitsByCell[0][level].allSatisfy({ $0 != 0 }) else {
        continue
      }
      for cell in [1, 0] { add(.member(member, isPresent: cell == 1), bitsByCell.map { $0[level][cell] }) }
    }
    return effects
  }
}

extension CellPartition.Cell {
  fileprivate var kind: AnswerEffect.CellKind {
    switch self {
    case .values(let values): .values(values)
    case .range(let low, let high): .range(low: low, high: high)
    case .inapplicable: .inapplicable
    }
  }
}
