import CaseSpaces
import RuleBooks

/// Paints conditions true, false or open over the completions of one case.
struct ConditionPainter {
  private var situation: CaseSituation
  private let engine: CaseEngine
  private let definitions: DefinitionSets
  /// The book's forest, in which the sets of parts of conditions are built.
  private var bookForest: DiagramForest
  private let budget: Budget

  init(_ situation: CaseSituation, budget: Budget) throws(OutOfBudget) {
    guard let definitions = situation.engine.definitions else { throw OutOfBudget() }
    self.situation = situation
    engine = situation.engine
    self.definitions = definitions
    bookForest = situation.engine.forest
    self.budget = budget
  }

  mutating func truth(ofRule rule: Int) throws(OutOfBudget) -> Truth {
    situation.forest.begin(budget)
    return try situation.truth(of: engine.holding[rule])
  }

  mutating func paint(_ formula: Formula) throws(OutOfBudget) -> PaintedCondition {
    situation.forest.begin(budget)
    bookForest.begin(budget)
    let set = try engine.space.set(of: formula, definitions, in: &bookForest)
    let simple = try situation.forest.simplify(set, of: bookForest, in: situation.box)
    let truth = try situation.forest.truth(of: simple, on: situation.completions)
    switch formula {
    case .always: return PaintedCondition(kind: .always, truth: truth, parts: [])
    case .test(let test): return PaintedCondition(kind: .test(test), truth: truth, parts: [])
    case .definition(let index, _):
      var parts: [PaintedCondition] = []
      if case .condition(let condition) = engine.book.definitions[index].body { parts = [try paint(condition)] }
      return PaintedCondition(kind: .definition(index), truth: truth, parts: parts)
    case .definitionIs(let test):
      return PaintedCondition(kind: .definitionIs(test), truth: truth, parts: try paint(casesOf: test))
    case .not(let part): return PaintedCondition(kind: .not, truth: truth, parts: [try paint(part)])
    case .all(let parts): return PaintedCondition(kind: .all, truth: truth, parts: try paint(all: parts))
    case .any(let parts): return PaintedCondition(kind: .any, truth: truth, parts: try paint(all: parts))
    case .none(let parts): return PaintedCondition(kind: .none, truth: truth, parts: try paint(all: parts))
    case .atLeast(let count, let parts):
      return PaintedCondition(kind: .atLeast(count), truth: truth, parts: try paint(all: parts))
    }
  }

  private mutating func paint(all formulas: [Formula]) throws(OutOfBudget) -> [PaintedCondition] {
    var painted: [PaintedCondition] = []
    for formula in formulas { painted.append(try paint(formula)) }
    return painted
  }

  private mutating func paint(casesOf test: DefinitionTest) throws(OutOfBudget) -> [PaintedCondition] {
    guard case .cases(let cases) = engine.book.definitions[test.definition].body else { return [] }
    var painted: [PaintedCondition] = []
    for (value, condition) in cases.conditions.enumerated() where test.values >> UInt64(value) & 1 == 1 {
      if let condition { painted.append(try paint(condition)) }
    }
    return painted
  }

  /// A subset-minimal set of known facts under which the verdict is the same, whatever the others are.
  ///
  /// - Returns: nil for a verdict that is not settled.
  mutating func sufficientFacts(for option: Int, _ verdict: Verdict) throws(OutOfBudget) -> [Int]? {
    switch verdict {
    case .candidate, .excluded, .unsupported: break
    case .provisional, .possible, .undecided: return nil
    }
    let known = engine.book.facts.indices.filter {
      situation.knowledge[$0].isSaid && !engine.space.factLevels[$0].isEmpty
    }
    var isArgued = Array(repeating: false, count: engine.book.facts.count)
    for rule in engine.book.rules where rule.options.contains(option) {
      engine.book.visitTests(of: rule.condition) { isArgued[$0.fact] = true }
    }
    var kept = known
    // Facts that the option's own rules do not read go first, so that the reason speaks in their terms.
    for fact in known.filter({ !isArgued[$0] }) + known.filter({ isArgued[$0] }).reversed() {
      let without = kept.filter { $0 != fact }
      if try self.verdict(on: option, knowing: without) == verdict { kept = without }
    }
    return kept
  }

  private mutating func verdict(on option: Int, knowing facts: [Int]) throws(OutOfBudget) -> Verdict? {
    var box = engine.space.everything
    for fact in facts { engine.space.narrow(&box, situation.knowledge[fact], fact) }
    return try engine.verdict(on: option, in: box, budget)
  }
}
