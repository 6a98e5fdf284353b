import Batches
import CaseFiles
import Evaluation
import RuleBooks

/// How the cases of an audit are read, answered and counted: what all its workers share.
package struct AuditCounting: Sendable {
  let engine: CaseEngine
  let reader: CaseReader
  let settings: [FactEntry]
  let auditPlan: AuditPlan
  let writer: AuditWriter

  /// - Parameters:
  ///   - engine: The rule book that answers.
  ///   - reader: Reads the cases in the terms of that book.
  ///   - settings: What is put in place of what the cases say.
  ///   - plan: What to count by.
  ///   - writer: Writes the cases.
  package init(engine: CaseEngine, reader: CaseReader, settings: [FactEntry], plan: AuditPlan, writer: AuditWriter) {
    self.engine = engine
    self.reader = reader
    self.settings = settings
    auditPlan = plan
    self.writer = writer
  }

  /// A worker for one thread.
  package func worker() -> AuditWorker { AuditWorker(self) }

  /// Compiles the rule book for many cases; nil where the engine answers all of them.
  package func plan() -> BatchPlan? { BatchPlan(engine, isBrief: false) }
}
