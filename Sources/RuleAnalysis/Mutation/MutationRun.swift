import CaseSpaces
import Evaluation
import RuleBooks

/// Tries the cases of a rule book on its mutants.
///
/// All mutants share one case space whose cells tell their tests apart, and one forest: only what a mutant changes is
/// built for it. A case is tried only where the changed sets meet it, and first by what needs no whole answer.
package struct MutationRun {
  /// How many mutants are tried at most; further ones stay undecided.
  package static let mostMutants = 50_000

  private let book: RuleBook
  private let budget: Budget

  /// The engine of the book itself.
  private let original: CaseEngine

  private init(_ engine: CaseEngine) {
    original = engine
    book = engine.book
    budget = engine.budget
  }

  package static func report(_ engine: CaseEngine) -> MutationReport {
    let mutants = MutantFactory.mutants(of: engine.book)
    let run = MutationRun(engine)
    let fates = run.fates(of: Array(mutants.prefix(mostMutants)))
    let rest = Array(repeating: MutantFate.undecided, count: mutants.count - fates.count)
    return MutationReport(mutants: mutants, fates: fates + rest)
  }

  /// An engine of the book whose cells tell the tests of some mutants apart.
  static func engine(
    _ book: RuleBook,
    for mutants: some Sequence<Mutant>,
    budget: Budget
  ) throws(CaseSpaceLimit) -> CaseEngine {
    var separated = book.facts.map { _ in [FactTest.Accepted]() }
    for mutant in mutants {
      guard case .condition(_, let formula) = mutant.edit else { continue }
      for test in formula.ownTests where !separated[test.fact].contains(test.accepted) {
        separated[test.fact].append(test.accepted)
      }
    }
    return try CaseEngine(book, separating: separated, budget: budget)
  }

  /// The fates of some mutants; where their tests cut a fact too finely together, of each half by itself.
  private func fates(of mutants: [Mutant]) -> [MutantFate] {
    if mutants.isEmpty { return [] }
    do throws(CaseSpaceLimit) {
      return fates(of: mutants, try Self.engine(book, for: mutants, budget: budget))
    } catch {
      if mutants.count == 1 { return [.undecided] }
      let half = mutants.count / 2
      return fates(of: Array(mutants[..<half])) + fates(of: Array(mutants[half...]))
    }
  }

  private func fates(of mutants: [Mutant], _ engine: CaseEngine) -> [MutantFate] {
    var cases: [MutationCase?] = []
    for bookCase in book.cases {
      do throws(OutOfBudget) {
        cases.append(try MutationCase(bookCase, engine, original))
      } catch {
        cases.append(nil)
      }
    }
    return mutants.map { mutant in
      do throws(OutOfBudget) {
        return try fate(of: mutant, engine, cases)
      } catch {
        return .undecided
      }
    }
  }

  private func fate(
    of mutant: Mutant,
    _ engine: CaseEngine,
    _ cases: [MutationCase?]
  ) throws(OutOfBudget) -> MutantFate {
    let revised = engine.revised(by: mutant.edit)
    var comparison = try MutantComparison(engine, revised)
    if try comparison.isRefused() { return .refused }
    var rule: Int?
    switch mutant.edit {
    case .effect(let index, _), .intents(let index, _):
      rule = index
      try comparison.add(rule: index)
    case .overrides(let index, _): rule = index
    case .condition(.rule(let index), _): rule = index
    case .condition: break
    }
    if try comparison.isEquivalent() { return .equivalent }
    let order = Self.order(cases, naming: rule)
    var isUndecided = false
    for position in order {
      guard let tried = cases[position] else { continue }
      do throws(OutOfBudget) {
        if try notices(tried, comparison) { return .killed(case: position) }
      } catch {
        isUndecided = true
      }
    }
    if let position = try noticing(mutant, cases, order, comparison) { return .killed(case: position) }
    return isUndecided || cases.contains { $0 == nil } ? .undecided : .survived
  }

  /// The cases, those that name the mutant's rule first.
  private static func order(_ cases: [MutationCase?], naming rule: Int?) -> [Int] {
    guard let rule else { return Array(cases.indices) }
    let named = cases.indices.filter { cases[$0]?.names(rule) ?? false }
    return named + cases.indices.filter { !(cases[$0]?.names(rule) ?? false) }
  }

  /// The case as the mutant sees it; nil where it is the same to both.
  private func probe(_ tried: MutationCase, _ comparison: MutantComparison) throws(OutOfBudget) -> CaseProbe? {
    let seen = tried.probe.seen(by: comparison.mutant)
    if comparison.hasOtherConstraints, !tried.probe.conflicts.isEmpty {
      return try CaseProbe(comparison.mutant, tried.bookCase.patient)
    }
    for changed in [comparison.possible, comparison.coverage] {
      if try seen.touches(changed, in: comparison.forest) {
        return try CaseProbe(comparison.mutant, tried.bookCase.patient)
      }
    }
    for changed in [comparison.arguing, comparison.asking] where try seen.touches(changed, in: comparison.forest) {
      return seen
    }
    return nil
  }

  /// Whether an expectation fails that needs no whole answer.
  private func notices(_ tried: MutationCase, _ comparison: MutantComparison) throws(OutOfBudget) -> Bool {
    guard !tried.light.isEmpty, let probe = try probe(tried, comparison) else { return false }
    var check = ExpectationCheck(probe)
    for expectation in tried.light where try !check.failures(expectation).isEmpty { return true }
    return false
  }

  /// A case of which an expectation about what is missing fails.
  ///
  /// What is missing may depend on which values a rule book tells apart, so it is asked of the mutant's own engine.
  private func noticing(
    _ mutant: Mutant,
    _ cases: [MutationCase?],
    _ order: [Int],
    _ comparison: MutantComparison
  ) throws(OutOfBudget) -> Int? {
    if case .strength = mutant.kind { return nil }
    if case .intent = mutant.kind { return nil }
    var own: CaseEngine?
    for position in order {
      guard let tried = cases[position], !tried.heavy.isEmpty else { continue }
      if !comparison.hasOtherReadings, try probe(tried, comparison) == nil { continue }
      do throws(CaseSpaceLimit) {
        if own == nil { own = try CaseEngine(book.applying(mutant.edit), budget: budget) }
      } catch {
        throw OutOfBudget()
      }
      guard let own else { continue }
      var check = ExpectationCheck(try CaseProbe(own, tried.bookCase.patient))
      for expectation in tried.heavy where try !check.failures(expectation).isEmpty { return position }
    }
    return nil
  }
}
