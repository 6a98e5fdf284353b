import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Looks for a patient whose answer a mutant changes, and for words that notice it.
struct KillerSearch {
  private let engine: CaseEngine
  private let mutant: Mutant
  private let comparison: MutantComparison
  /// Goes on from the forest of the comparison.
  private var forest: DiagramForest
  private let finder: PatientFinder
  private let expectations: ExpectationFinder
  private let mutantExpectations: ExpectationFinder
  private let trimmer: PatientTrimmer

  /// - Parameters:
  ///   - engine: An engine of the original whose cells tell the mutant's tests apart.
  ///   - mutant: The mutant.
  init(_ engine: CaseEngine, _ mutant: Mutant) throws(OutOfBudget) {
    self.engine = engine
    self.mutant = mutant
    let revised = engine.revised(by: mutant.edit)
    comparison = try MutantComparison(engine, revised)
    forest = comparison.forest
    finder = PatientFinder(engine)
    expectations = ExpectationFinder(engine)
    mutantExpectations = ExpectationFinder(revised)
    trimmer = PatientTrimmer(engine.space)
  }

  /// The first case found that the original answers as expected and the mutant does not.
  mutating func bookCase() throws(OutOfBudget) -> BookCase? {
    forest.begin(engine.budget)
    switch mutant.edit {
    case .effect(let rule, _), .intents(let rule, _): return try noticing(argument: rule)
    case .condition, .overrides: return try noticingSets()
    }
  }

  // MARK: Arguments

  /// A case that expects how a rule argues, for a patient for whom it holds and, if possible, is seen in a verdict.
  private mutating func noticing(argument rule: Int) throws(OutOfBudget) -> BookCase? {
    let subject = CaseSubject.rule(rule)
    guard let holding = engine.holding[rule], let everyone = try subject.patients(in: engine, &forest) else {
      return nil
    }
    let patients = try forest.and(holding, everyone)
    for option in engine.book.rules[rule].options {
      let turning = try forest.and(statusDifference(of: option), patients)
      let about = try detailed(rule, option)
      for set in [turning, patients] where set != .nowhere {
        if let bookCase = try bookCase(in: set, engine.book.rules[rule].id, about) { return bookCase }
      }
    }
    return nil
  }

  /// Where an option has another status under the mutant.
  private mutating func statusDifference(of option: Int) throws(OutOfBudget) -> Diagram {
    let before = try engine.arguments(on: option, in: &forest)
    let after = try comparison.mutant.arguments(on: option, in: &forest)
    var difference = Diagram.nowhere
    for bit: UInt8 in [1, 2, 4] {
      let own = try forest.mapping(before) { $0 & bit == 0 ? 0 : 255 }
      let other = try forest.mapping(after) { $0 & bit == 0 ? 0 : 255 }
      difference = try forest.or(difference, forest.symmetricDifference(own, other))
    }
    return difference
  }

  /// What a case expects of how a rule argues for an option: with its strength, its intents, and whether it is contested.
  private func detailed(
    _ index: Int,
    _ option: Int
  ) throws(OutOfBudget) -> ([Knowledge]) throws(OutOfBudget) -> [Expectation] {
    let rule = engine.book.rules[index]
    let kind = mutant.kind
    return { [engine, expectations] knowledge throws(OutOfBudget) in
      if rule.effect == .notes { return [.notes([index])] }
      var probe = try CaseProbe(engine, expectations.patient(knowledge))
      if probe.scope == .outside { return [] }
      var strength: Strength?
      if kind != .intent, case .argues(_, let own) = rule.effect { strength = own }
      let expected = ExpectedRule(index, strength: strength, intents: kind == .intent ? rule.intents : [])
      let isContested = try probe.statuses(of: option).isContested
      let verdict = try expectations.verdict(of: option, by: [expected], &probe)
      guard kind == .effect, !verdict.isEmpty else { return verdict }
      return verdict + [isContested ? .contested(options: [option], by: []) : .uncontested([option])]
    }
  }

  // MARK: Sets

  /// A case about the first rule, question or constraint that speaks elsewhere under the mutant, else about the scope.
  private mutating func noticingSets() throws(OutOfBudget) -> BookCase? {
    for subject in CaseSubject.all(in: engine.book) {
      guard let before = try subject.set(in: engine, &forest),
        let after = try subject.set(in: comparison.mutant, &forest), before != after,
        let patients = try subject.patients(in: engine, &forest)
      else { continue }
      let difference = try forest.symmetricDifference(before, after)
      let met = try forest.and(difference, patients)
      // A case that expects a rule to hold reads better than one that expects it not to.
      let sets = [try forest.and(met, before), met, difference]
      for set in sets where set != .nowhere {
        let about: ([Knowledge]) throws(OutOfBudget) -> [Expectation] = {
          [expectations] knowledge throws(OutOfBudget) in
          try expectations.expectations(of: subject, knowledge)
        }
        if let bookCase = try bookCase(in: set, subject.name(in: engine.book), about) { return bookCase }
      }
    }
    guard let possible = engine.possible else { return nil }
    let scope = try forest.and(comparison.coverage, possible)
    if scope == .nowhere { return nil }
    return try bookCase(in: scope, "Scope") { [expectations] knowledge throws(OutOfBudget) in
      try expectations.anything(knowledge)
    }
  }

  /// A case for an ordinary patient of a set; nil where what it would expect does not tell the mutant apart.
  private mutating func bookCase(
    in set: Diagram,
    _ headline: String,
    _ about: ([Knowledge]) throws(OutOfBudget) -> [Expectation]
  ) throws(OutOfBudget) -> BookCase? {
    guard let completion = try finder.completion(of: set, in: &forest) else { return nil }
    let knowledge = finder.knowledge(of: completion)
    let expected = try about(knowledge)
    if expected.isEmpty { return nil }
    func tellsApart(_ knowledge: [Knowledge]) throws(OutOfBudget) -> Bool {
      guard knowledge.contains(where: { $0 != .unknown }) else { return false }
      guard try expectations.isMet(expected, knowledge) else { return false }
      return try !mutantExpectations.isMet(expected, knowledge)
    }
    guard try tellsApart(knowledge) else { return nil }
    return expectations.bookCase(headline, note: nil, try trimmer.trimmed(knowledge, tellsApart), expected)
  }
}
