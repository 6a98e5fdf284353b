import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// How the cases of a chase list are read, answered and counted.
package struct ChaseCounting: CaseCounting {
  package let engine: CaseEngine
  package let reader: CaseReader
  private let writer: ChaseWriter
  private let limit: Int

  /// - Parameters:
  ///   - engine: The rule book that answers.
  ///   - reader: Reads the cases in the terms of that book.
  ///   - writer: Writes the cases.
  ///   - limit: How many patients a list names.
  package init(
    engine: CaseEngine,
    reader: CaseReader,
    writer: ChaseWriter,
    limit: Int
  ) {
    self.engine = engine
    self.reader = reader
    self.writer = writer
    self.limit = limit
  }

  package var nothing: ChaseList { ChaseList(book: engine.book, limit: limit) }

  package func count(
    _ patient: PatientCase,
    answeredBy answer: (PatientCase) -> CountedAnswer,
    at place: CasePlace,
    in tally: inout ChaseList,
    _ output: inout Output
  ) -> Bool {
    let answer = answer(patient)
    let chased = ChasedCase(patient, answer, at: place)
    tally.add(chased)
    writer.write(chased, into: &output)
    return answer.isUndecided
  }

  package func count(_ rejection: RejectedCase, in tally: inout ChaseList, _ output: inout Output) {
    tally.add(rejection)
    writer.write(rejection, into: &output)
  }
}
