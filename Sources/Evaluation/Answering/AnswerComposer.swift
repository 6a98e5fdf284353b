import CaseSpaces
import RuleBooks
import RuleLanguage

/// Puts together the answer to one case.
struct AnswerComposer {
  private var situation: CaseSituation
  private let patient: PatientCase
  private let engine: CaseEngine
  private let dependencySearch: DependencySearch
  private let budget: Budget
  private let extent: AnswerExtent
  /// Whether each rule holds, once it has been asked; the inner nil where the budget ran out.
  private var truths: [Truth??]

  init(_ situation: CaseSituation, _ patient: PatientCase, _ extent: AnswerExtent, budget: Budget) {
    self.situation = situation
    self.patient = patient
    engine = situation.engine
    dependencySearch = DependencySearch(situation, budget: budget)
    self.budget = budget
    self.extent = extent
    truths = Array(repeating: nil, count: engine.book.rules.count)
  }

  mutating func answer() throws(OutOfBudget) -> Answer {
    var options: [OptionAnswer] = []
    var scopeDepends = Dependencies.nothing
    var missing: [MissingFact] = []
    if situation.scope != .outside {
      if situation.scope == .open, extent != .verdicts { scopeDepends = try scopeDependencies() }
      for rule in engine.book.rules.indices { ask(rule) }
      var openRules: [Int: OptionAnswer.OpenRule] = [:]
      for option in engine.book.options.indices {
        options.append(answer(for: option, &openRules))
      }
      missing = missingFacts(options, scopeDepends)
      options = sorted(options)
    }
    return Answer(
      scope: situation.scope,
      options: options,
      missing: missing,
      conflicts: situation.conflicts,
      questions: engine.book.questions.indices.filter { isAsked($0) },
      readings: patient.readings,
      scopeDepends: scopeDepends,
      remaining: situation.remaining()
    )
  }

  private mutating func truth(of set: Diagram?) -> Truth? {
    situation.forest.begin(budget)
    do throws(OutOfBudget) {
      return try situation.truth(of: set)
    } catch {
      return nil
    }
  }

  /// The number of steps of the last query.
  var steps: Int { situation.forest.steps }

  /// Whether a question is asked.
  mutating func isAsked(_ question: Int) -> Bool { truth(of: engine.questions[question]) == .holds }

  /// Finds out whether a rule holds.
  private mutating func ask(_ rule: Int) {
    if truths[rule] == nil { truths[rule] = .some(truth(of: engine.holding[rule])) }
  }

  private mutating func scopeDependencies(among candidates: [Bool]? = nil) throws(OutOfBudget) -> Dependencies {
    let outcomes = try situation.scopeOutcomes()
    return try dependencySearch.dependencies(of: outcomes, in: &situation.forest, among: candidates)
  }

  // MARK: Options

  /// Whether a rule holds, and the missing facts on which that depends.
  ///
  /// - Parameter wantsNeeds: Whether the facts are of interest.
  mutating func standing(ofRule rule: Int, wantsNeeds: Bool) throws(OutOfBudget) -> (truth: Truth, needs: [Int]) {
    ask(rule)
    guard let truth = truths[rule] ?? nil else { throw OutOfBudget() }
    guard truth == .open, wantsNeeds else { return (truth, []) }
    situation.forest.begin(budget)
    return (truth, try needs(of: rule))
  }

  /// The statuses that an option can have, and the facts on which they depend.
  mutating func standing(ofOption option: Int) throws(OutOfBudget) -> (statuses: StatusSet, depends: Dependencies) {
    situation.forest.begin(budget)
    return try dependencies(of: option)
  }

  private mutating func answer(
    for option: Int,
    _ openRules: inout [Int: OptionAnswer.OpenRule]
  ) -> OptionAnswer {
    situation.forest.begin(budget)
    do throws(OutOfBudget) {
      let (statuses, depends) =
        extent != .verdicts ? try dependencies(of: option) : (try self.statuses(of: option).statuses, .nothing)
      return try optionAnswer(option, statuses, depends, &openRules)
    } catch {
      return Self.undecided(option)
    }
  }

  /// The statuses that an option can have, and the facts on which they depend.
  ///
  /// - Parameter candidates: The facts to ask about; nil for all.
  private mutating func dependencies(
    of option: Int,
    among candidates: [Bool]? = nil
  ) throws(OutOfBudget) -> (StatusSet, Dependencies) {
    let (sums, statuses) = try statuses(of: option)
    guard statuses.bits.nonzeroBitCount > 1 else { return (statuses, .nothing) }
    let outcomes = try situation.outcomes(ofSums: sums)
    let depends = try dependencySearch.dependencies(
      of: outcomes,
      in: &situation.forest,
      among: candidates,
      alike: StatusSet.everyExclusion
    )
    return (statuses, depends)
  }

  /// What the rules say of an option in the box of the case, and the statuses that it can have.
  private mutating func statuses(of option: Int) throws(OutOfBudget) -> (sums: Diagram, statuses: StatusSet) {
    let sums = try situation.arguments(on: option)
    return (sums, StatusSet(sums: try situation.forest.values(of: sums, on: situation.completions)))
  }

  /// Whether an option depends on a fact, alone or together with others.
  mutating func depends(_ option: Int, on fact: Int) throws(OutOfBudget) -> Bool {
    situation.forest.begin(budget)
    return try dependencies(of: option, among: only(fact)).1.names(fact)
  }

  /// Whether a fact is reported as missing.
  mutating func isMissing(_ fact: Int) throws(OutOfBudget) -> Bool {
    if situation.scope == .outside { return false }
    if isRequiredAndUnsettled(fact) || situation.isSetAside[fact] && situation.isMissing(fact) { return true }
    if situation.scope == .open, try scopeDependencies(among: only(fact)).names(fact) { return true }
    for option in engine.book.options.indices where try depends(option, on: fact) { return true }
    return false
  }

  private func only(_ fact: Int) -> [Bool] { engine.book.facts.indices.map { $0 == fact } }

  private mutating func optionAnswer(
    _ option: Int,
    _ statuses: StatusSet,
    _ depends: Dependencies,
    _ openRules: inout [Int: OptionAnswer.OpenRule]
  ) throws(OutOfBudget) -> OptionAnswer {
    let book = engine.book
    var holding: [Int] = []
    var open: [OptionAnswer.OpenRule] = []
    var overridden: [OptionAnswer.OverriddenRule] = []
    for index in engine.rulesOfOption[option] {
      guard let truth = truths[index] ?? nil else { throw OutOfBudget() }
      switch truth {
      case .holds: holding.append(index)
      case .open:
        if let known = openRules[index] {
          open.append(known)
        } else {
          let needed = OptionAnswer.OpenRule(
            rule: index,
            needs: extent == .everything ? try needs(of: index) : []
          )
          openRules[index] = needed
          open.append(needed)
        }
      case .fails:
        if let switched = try overriding(index) { overridden.append(switched) }
      }
    }
    let byStrength = holding.sorted { left, right in
      let (one, other) = (book.rules[left].effect.strength, book.rules[right].effect.strength)
      return one == other ? left < right : one > other
    }
    let arguments = byStrength.filter { book.rules[$0].effect.statusBit == 1 }
    return OptionAnswer(
      option: option,
      verdict: statuses.verdict,
      isContested: statuses.isContested,
      intents: book.intents.indices.filter { intent in arguments.contains { book.rules[$0].intents.contains(intent) } },
      arguments: arguments,
      counterarguments: byStrength.filter { book.rules[$0].effect.statusBit == 2 },
      exclusions: byStrength.filter { book.rules[$0].effect.statusBit == 4 },
      notes: byStrength.filter { book.rules[$0].effect == .notes },
      open: open,
      overridden: overridden,
      depends: depends
    )
  }

  static func undecided(_ option: Int) -> OptionAnswer {
    OptionAnswer(
      option: option,
      verdict: .undecided,
      isContested: false,
      intents: [],
      arguments: [],
      counterarguments: [],
      exclusions: [],
      notes: [],
      open: [],
      overridden: [],
      depends: .nothing
    )
  }

  /// The missing facts that a rule reads and on which it depends whether it holds.
  private mutating func needs(of rule: Int) throws(OutOfBudget) -> [Int] {
    let holding = try situation.confined(engine.holding[rule])
    let outcomes = try situation.forest.and(
      situation.completions,
      situation.forest.mapping(holding) { value in value == 0 ? 1 : 2 }
    )
    var isRead = Array(repeating: false, count: engine.book.facts.count)
    var readers = [rule]
    var position = 0
    while position < readers.count {
      let reader = readers[position]
      position += 1
      engine.book.visitTests(of: engine.book.rules[reader].condition) { isRead[$0.fact] = true }
      for overrider in engine.overriders[reader] where !readers.contains(overrider) { readers.append(overrider) }
    }
    let depends = try dependencySearch.dependencies(of: outcomes, in: &situation.forest, among: isRead)
    return (depends.alone + depends.together).sorted()
  }

  /// The rules that switch a rule off whose own condition holds in every completion; nil where none does.
  private mutating func overriding(_ rule: Int) throws(OutOfBudget) -> OptionAnswer.OverriddenRule? {
    guard !engine.overriders[rule].isEmpty, try situation.truth(of: engine.conditions[rule]) == .holds else {
      return nil
    }
    let by = engine.overriders[rule].filter { truths[$0] != .some(.fails) }.sorted()
    return OptionAnswer.OverriddenRule(rule: rule, by: by)
  }

  /// Verdict first, then the strongest argument that holds, then the strongest that may, then the order of the file.
  private func sorted(_ options: [OptionAnswer]) -> [OptionAnswer] {
    let book = engine.book
    func strongest(_ rules: [Int]) -> Int {
      rules.map { book.rules[$0].effect.strength.rawValue }.max() ?? -1
    }
    let keys = options.map { answer in
      [
        answer.verdict.position,
        -strongest(answer.arguments),
        -strongest(answer.open.map { $0.rule }.filter { book.rules[$0].effect.statusBit == 1 }),
        answer.option,
      ]
    }
    return options.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { options[$0] }
  }

  // MARK: Missing facts

  private mutating func missingFacts(_ options: [OptionAnswer], _ scopeDepends: Dependencies) -> [MissingFact] {
    var missing: [MissingFact] = []
    for fact in engine.book.facts.indices {
      let asks = options.contains { $0.depends.names(fact) } || scopeDepends.names(fact)
      let isRequired = isRequiredAndUnsettled(fact)
      let isSetAside = situation.isSetAside[fact]
      guard asks || isRequired || isSetAside && situation.isMissing(fact) else { continue }
      // A fact set aside is listed even if no rule reads it, and then what it would settle is worth saying too.
      let dependent = options.filter { $0.depends.names(fact) || $0.depends.settledBy.contains(fact) }
      missing.append(
        MissingFact(
          fact: fact,
          isRequired: isRequired,
          isSetAside: isSetAside,
          options: dependent.map { $0.option }.sorted(),
          decidesScope: scopeDepends.names(fact) || scopeDepends.settledBy.contains(fact)
        )
      )
    }
    return missing
  }

  /// Whether a required fact of which the case says nothing is still open.
  mutating func isRequiredAndUnsettled(_ fact: Int) -> Bool {
    guard let requirement = engine.book.facts[fact].requirement, !situation.knowledge[fact].isSaid else {
      return false
    }
    if requirement.condition != nil, truth(of: engine.requirements[fact]) == .fails { return false }
    if let applies = engine.textApplies[fact], truth(of: applies) == .fails { return false }
    // A fact of which no condition reads the value can be settled only by not applying.
    return situation.isMissing(fact) || !situation.isInapplicable(fact) && !engine.space.hasSeveralValues(fact)
  }
}

extension Effect {
  /// How firmly a rule argues; exclusions and notes have no degrees and count as plain.
  package var strength: Strength {
    switch self {
    case .argues(_, let strength): strength
    case .excludes, .notes: .plain
    }
  }
}
