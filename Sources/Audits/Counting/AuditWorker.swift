import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Counts blocks of cases one after the other. Every thread has a worker of its own, and the counts of all add up.
package struct AuditWorker: Sendable {
  /// What came of a block: its count, and the cases as they are written where the format has every case.
  package struct Result: Sendable {
    package let audit: Audit
    package let block: BlockResult
  }

  private let engine: CaseEngine
  private let reader: CaseReader
  private let settings: [FactEntry]
  private let plan: AuditPlan
  private let writer: AuditWriter

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
    self.plan = plan
    self.writer = writer
  }

  /// Counts the cases of a block.
  package mutating func run(_ block: CaseBlock) -> Result {
    var audit = Audit(plan)
    var result = BlockResult()
    let stretch = block.stretch
    result.isContinued = stretch.isContinued
    if stretch.isPart {
      result.rejectedInput = [stretch.bytes[stretch.extent]]
      return Result(audit: audit, block: result)
    }
    result.header = stretch.header
    var output = Output()
    var sequence = reader.cases(in: stretch)
    while let entry = sequence.next() {
      let position = block.casesBefore + audit.caseCount + 1
      switch entry.result {
      case .failure(let problem):
        result.rejectCount += 1
        result.rejectedInput.append(stretch.bytes[sequence.extent])
        let rejection = RejectedCase(position: position, file: block.file, id: entry.label, problem: problem)
        audit.add(rejection)
        writer.write(rejection, isFirst: position == 1, into: &output)
      case .success(var patient):
        result.answerCount += 1
        for setting in settings { setting.replace(in: &patient) }
        let answer = AuditedAnswer(engine.answer(patient))
        if answer.options.contains(where: { $0.verdict == .undecided }) { result.isUndecided = true }
        let audited = audit.add(patient, answer, position: position, file: block.file)
        writer.write(audited, isFirst: position == 1, into: &output)
      }
    }
    result.output = output.take()
    return Result(audit: audit, block: result)
  }
}
