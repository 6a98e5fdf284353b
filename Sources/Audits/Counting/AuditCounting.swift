import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// How the cases of an audit are read, answered and counted.
package struct AuditCounting: CaseCounting {
  package let engine: CaseEngine
  package let reader: CaseReader
  private let auditPlan: AuditPlan
  private let writer: AuditWriter

  /// - Parameters:
  ///   - engine: The rule book that answers.
  ///   - reader: Reads the cases in the terms of that book.
  ///   - plan: What to count by.
  ///   - writer: Writes the cases.
  package init(engine: CaseEngine, reader: CaseReader, plan: AuditPlan, writer: AuditWriter) {
    self.engine = engine
    self.reader = reader
    auditPlan = plan
    self.writer = writer
  }

  package var nothing: Audit { Audit(auditPlan) }

  package func count(
    _ patient: PatientCase,
    answeredBy answer: (PatientCase) -> CountedAnswer,
    at place: CasePlace,
    in tally: inout Audit,
    _ output: inout Output
  ) -> Bool {
    let answer = answer(patient)
    let audited = tally.add(patient, answer, position: place.position, file: place.file)
    writer.write(audited, isFirst: place.isFirst, into: &output)
    return answer.isUndecided
  }

  package func count(_ rejection: RejectedCase, in tally: inout Audit, _ output: inout Output) {
    tally.add(rejection)
    writer.write(rejection, isFirst: rejection.position == 1, into: &output)
  }
}
