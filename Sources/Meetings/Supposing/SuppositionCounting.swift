import Batches
import CaseFiles
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks

/// Answers every case twice, as it is recorded and with what is supposed, and sets both side by side.
package struct SuppositionCounting: CaseCounting {
  package let engine: CaseEngine
  package let reader: CaseReader
  private let supposed: [FactEntry]
  private let comparison: PatientComparison
  private let writer: SuppositionWriter

  /// - Parameters:
  ///   - engine: The rule book that answers.
  ///   - reader: Reads the cases in the terms of that book.
  ///   - supposed: What is put in place of what the cases say.
  ///   - writer: Writes the cases.
  package init(engine: CaseEngine, reader: CaseReader, supposed: [FactEntry], writer: SuppositionWriter) {
    self.engine = engine
    self.reader = reader
    self.supposed = supposed
    self.writer = writer
    comparison = PatientComparison(engine)
  }

  /// Both answers need all reasons, so that no plan helps.
  package func plan() -> BatchPlan? { nil }

  package var settings: [FactEntry] { [] }

  package var nothing: Suppositions { Suppositions(limit: SuppositionWriter.mostChapters) }

  package func count(
    _ patient: PatientCase,
    answeredBy answer: (PatientCase) -> CountedAnswer,
    at place: CasePlace,
    in tally: inout Suppositions,
    _ output: inout Output
  ) -> Bool {
    var changed = patient
    for entry in supposed { entry.replace(in: &changed) }
    let (before, after) = (engine.answer(patient), engine.answer(changed))
    let change = comparison.change(from: AnsweredCase(patient, before), to: AnsweredCase(changed, after))
    tally.count(changesVerdict: change.answer?.isOfVerdict ?? false, changesAnswer: change.answer != nil)
    tally.add(writer.chapter(change, at: place))
    writer.write(change, at: place, into: &output)
    return (before.options + after.options).contains { $0.verdict == .undecided }
  }

  package func count(_ rejection: RejectedCase, in tally: inout Suppositions, _ output: inout Output) {
    tally.countRejected()
    tally.add(writer.chapter(rejection))
    writer.write(rejection, into: &output)
  }
}
