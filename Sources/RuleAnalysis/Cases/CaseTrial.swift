import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// The outcome of one case of a rule file.
package struct CaseTrial: Sendable {
  /// The case, by index.
  package let position: Int
  /// The answer without what the missing facts decide.
  package let answer: Answer
  package let failures: [CaseFailure]
  /// How a case of a file below a layer has another answer under it; nil for every other case.
  package private(set) var change: LayerChange?

  /// Answers a case of the engine's book and compares the answer with what the case expects.
  package init(_ position: Int, _ engine: CaseEngine) {
    self.position = position
    (answer, failures) = Self.trial(of: engine.book.cases[position], engine)
  }

  /// Whether the answer is not as expected and no layer accounts for that.
  package var isFailed: Bool { !failures.isEmpty && change == nil }

  /// Tries every case of a book.
  package static func all(_ engine: CaseEngine) -> [CaseTrial] {
    var trials = engine.book.cases.indices.map { CaseTrial($0, engine) }
    guard engine.book.isLayered else { return trials }
    let comparison = LayerComparison(engine)
    for position in trials.indices { trials[position].change = comparison.change(trials[position]) }
    return trials
  }

  /// The answer to a case that need not be among those of the book, and what in it is not as the case expects.
  package static func trial(of bookCase: BookCase, _ engine: CaseEngine) -> (answer: Answer, failures: [CaseFailure]) {
    do throws(OutOfBudget) {
      var probe = try CaseProbe(engine, bookCase.patient)
      let answer = try probe.answer(.verdicts)
      if answer.options.contains(where: { $0.verdict == .undecided }) { return (answer, [.undecided]) }
      var check = ExpectationCheck(probe)
      var failures: [CaseFailure] = []
      for expectation in bookCase.expectations { failures += try check.failures(expectation) }
      return (answer, failures)
    } catch {
      return (engine.answer(bookCase.patient, .verdicts), [.undecided])
    }
  }
}
