import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// How the cases of a run are read, answered and counted: what all its workers share.
package protocol CaseCounting: Sendable {
  associatedtype Tally: CaseTally

  var engine: CaseEngine { get }
  /// Reads the cases in the terms of the engine's book.
  var reader: CaseReader { get }
  /// The count of no case.
  var nothing: Tally { get }

  /// Counts a case, and writes it where the format has every case.
  ///
  /// - Parameter answer: Answers it.
  /// - Returns: Whether a verdict could not be reached within the budget.
  func count(
    _ patient: PatientCase,
    answeredBy answer: (PatientCase) -> CountedAnswer,
    at place: CasePlace,
    in tally: inout Tally,
    _ output: inout Output
  ) -> Bool

  /// Counts a case that could not be read, and writes it where the format has every case.
  func count(_ rejection: RejectedCase, in tally: inout Tally, _ output: inout Output)
}

extension CaseCounting {
  /// A worker for one thread.
  package func worker() -> TallyWorker<Self> { TallyWorker(self) }

  /// Compiles the rule book for many cases; nil where the engine answers all of them.
  package func plan() -> BatchPlan? { BatchPlan(engine, isBrief: false) }
}
