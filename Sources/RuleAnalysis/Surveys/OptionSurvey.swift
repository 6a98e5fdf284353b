import CaseSpaces
import Evaluation
import RuleBooks

/// What the rules say together about one option, over all patients whom the rule file speaks of.
package struct OptionSurvey: Sendable {
  /// A question about the patients of an option.
  package enum Subject: Sendable, CaseIterable {
    /// Something argues for the option and something against it, and nothing excludes it.
    case contested
    /// Something argues for the option and something excludes it.
    case excludedThoughSupported
    /// No rule argues about the option or excludes it.
    case silent

    /// The status that such a patient gives the option.
    fileprivate var status: UInt8 {
      switch self {
      case .contested: StatusSet.contested
      case .excludedThoughSupported: StatusSet.excludedThoughSupported
      case .silent: StatusSet.silent
      }
    }
  }

  /// How many boxes a question shows at most.
  package static let limit = 4

  private let engine: CaseEngine
  private let finder: PatientFinder

  package init(_ engine: CaseEngine) {
    self.engine = engine
    finder = PatientFinder(engine)
  }

  /// The patients of an option; nil where the question is too complex to be decided within the budget.
  package func patients(_ subject: Subject, of option: Int) -> SurveyedPatients? {
    guard let possible = engine.possible, let coverage = engine.coverage else { return nil }
    var forest = engine.forest
    forest.begin(engine.budget)
    do throws(OutOfBudget) {
      let everyone = try forest.and(possible, coverage)
      guard let set = try set(subject, option, everyone, &forest) else { return nil }
      let cover = try finder.boxes(of: set, ignoring: forest.complement(everyone), limit: Self.limit, in: &forest)
      let evaluator = PlainEvaluator(engine)
      var witnesses = zip(cover.completions, cover.boxes).map { completion, box in
        (completion, finder.witness(completion, within: box))
      }
      // What the diagrams found is shown only where the plain reading of the rules agrees.
      let found = witnesses.count
      witnesses.removeAll { completion, _ in
        !evaluator.isPossible(completion) || !evaluator.isCovered(completion)
          || evaluator.status(of: option, completion) != subject.status
      }
      guard witnesses.count == found else { return nil }
      return SurveyedPatients(witnesses: witnesses.map { $0.1 }, isComplete: cover.isComplete)
    } catch {
      return nil
    }
  }

  private func set(
    _ subject: Subject,
    _ option: Int,
    _ everyone: Diagram,
    _ forest: inout DiagramForest
  ) throws(OutOfBudget) -> Diagram? {
    var arguments = [Diagram.nowhere, .nowhere, .nowhere]
    for (index, rule) in engine.book.rules.enumerated() where rule.options.contains(option) {
      let bit = rule.effect.statusBit
      guard bit != 0 else { continue }
      guard let holding = engine.holding[index] else { return nil }
      let kind = bit.trailingZeroBitCount
      arguments[kind] = try forest.or(arguments[kind], holding)
    }
    let spoken: Diagram
    switch subject {
    case .contested:
      let both = try forest.and(arguments[0], arguments[1])
      spoken = try forest.and(both, forest.complement(arguments[2]))
    case .excludedThoughSupported: spoken = try forest.and(arguments[0], arguments[2])
    case .silent:
      let argued = try forest.or(arguments[0], forest.or(arguments[1], arguments[2]))
      spoken = try forest.complement(argued)
    }
    return try forest.and(spoken, everyone)
  }
}
