import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Counts blocks of cases one after the other. Every thread has a worker of its own, and the counts of all add up.
package final class AuditWorker {
  /// What came of a block: its count, and the cases as they are written where the format has every case.
  package struct Result: Sendable {
    package let audit: Audit
    package let block: BlockResult
  }

  private let counting: AuditCounting
  /// Answers most cases, once there is a plan.
  private var answers: PlannedAnswers?

  init(_ counting: AuditCounting) { self.counting = counting }

  /// Takes a plan, by which cases are answered from now on.
  package func take(_ plan: BatchPlan) { answers = PlannedAnswers(plan) }

  /// Counts the cases of a block.
  package func run(_ block: CaseBlock) -> Result {
    var audit = Audit(counting.auditPlan)
    var result = BlockResult()
    let stretch = block.stretch
    result.isContinued = stretch.isContinued
    if stretch.isPart {
      result.rejectedInput = [stretch.bytes[stretch.extent]]
      return Result(audit: audit, block: result)
    }
    result.header = stretch.header
    var output = Output()
    var sequence = counting.reader.cases(in: stretch)
    while let entry = sequence.next() {
      let position = block.casesBefore + audit.caseCount + 1
      switch entry.result {
      case .failure(let problem):
        result.rejectCount += 1
        result.rejectedInput.append(stretch.bytes[sequence.extent])
        let rejection = RejectedCase(position: position, file: block.file, id: entry.label, problem: problem)
        audit.add(rejection)
        counting.writer.write(rejection, isFirst: position == 1, into: &output)
      case .success(var patient):
        result.answerCount += 1
        for setting in counting.settings { setting.replace(in: &patient) }
        let answer = answer(patient)
        if answer.options.contains(where: { $0.verdict == .undecided }) { result.isUndecided = true }
        let audited = audit.add(patient, answer, position: position, file: block.file)
        counting.writer.write(audited, isFirst: position == 1, into: &output)
      }
    }
    result.output = output.take()
    return Result(audit: audit, block: result)
  }

  private func answer(_ patient: PatientCase) -> AuditedAnswer {
    guard let found = answers?.answer(patient.knowledge) else { return AuditedAnswer(counting.engine.answer(patient)) }
    return AuditedAnswer(
      scope: .inside,
      options: found.options,
      missing: found.missing,
      scopeFacts: [],
      isContradictory: false
    )
  }
}
