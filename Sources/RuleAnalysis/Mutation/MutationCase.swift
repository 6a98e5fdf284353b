import CaseSpaces
import Evaluation
import RuleBooks

/// A case with those of its expectations that the original book meets, ready to be tried on mutants.
struct MutationCase {
  let bookCase: BookCase
  /// The case as the engine of the mutants' cells sees it.
  let probe: CaseProbe
  /// Expectations that can be compared without the whole answer.
  let light: [Expectation]
  /// Expectations about what is missing.
  let heavy: [Expectation]
  /// The rules that the expectations name.
  private let named: Set<Int>

  /// - Parameters:
  ///   - bookCase: The case.
  ///   - engine: An engine of the book whose cells tell the tests of the mutants apart.
  ///   - original: The engine of the book itself, which says what is met.
  init(_ bookCase: BookCase, _ engine: CaseEngine, _ original: CaseEngine) throws(OutOfBudget) {
    self.bookCase = bookCase
    probe = try CaseProbe(engine, bookCase.patient)
    var check = ExpectationCheck(try CaseProbe(original, bookCase.patient))
    var met: [Expectation] = []
    for expectation in bookCase.expectations where try check.failures(expectation).isEmpty { met.append(expectation) }
    light = met.filter(ExpectationCheck.isLight)
    heavy = met.filter { !ExpectationCheck.isLight($0) }
    named = Set(met.flatMap { Self.rules(in: $0) })
  }

  func names(_ rule: Int) -> Bool { named.contains(rule) }

  private static func rules(in expectation: Expectation) -> [Int] {
    switch expectation {
    case .verdict(_, _, let by), .contested(_, let by): by.map { $0.rule }
    case .notes(let rules), .without(let rules, _, _): rules
    default: []
    }
  }
}
