import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// The outcome of one case of a rule file.
package struct CaseTrial: Sendable {
  /// The case, by index.
  package let position: Int
  /// The answer; what the missing facts decide is left out where the case expects nothing of it.
  package let answer: Answer
  package let failures: [CaseFailure]

  /// Answers a case of the engine's book and compares the answer with what the case expects.
  package init(_ position: Int, _ engine: CaseEngine) {
    self.position = position
    (answer, failures) = Self.trial(of: engine.book.cases[position], engine)
  }

  /// Tries every case of a book.
  package static func all(_ engine: CaseEngine) -> [CaseTrial] {
    engine.book.cases.indices.map { CaseTrial($0, engine) }
  }

  /// The answer to a case that need not be among those of the book, and what in it is not as the case expects.
  package static func trial(of bookCase: BookCase, _ engine: CaseEngine) -> (answer: Answer, failures: [CaseFailure]) {
    do throws(OutOfBudget) {
      var probe = try CaseProbe(engine, bookCase.patient)
      let isLight = bookCase.expectations.allSatisfy { ExpectationCheck.isLight($0) }
      let answer = try probe.answer(isLight ? .verdicts : .everything)
      if answer.options.contains(where: { $0.verdict == .undecided }) { return (answer, [.undecided]) }
      var check = ExpectationCheck(probe)
      var failures: [CaseFailure] = []
      for expectation in bookCase.expectations { failures += try check.failures(expectation) }
      return (answer, failures)
    } catch {
      return (engine.answer(bookCase.patient), [.undecided])
    }
  }
}
