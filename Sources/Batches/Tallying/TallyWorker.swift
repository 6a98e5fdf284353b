import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Counts blocks of cases one after the other. Every thread has a worker of its own, and the counts of all add up.
package final class TallyWorker<Counting: CaseCounting> {
  private let counting: Counting
  /// Answers most cases, once there is a plan.
  private var answers: PlannedAnswers?

  init(_ counting: Counting) { self.counting = counting }

  /// Takes a plan, by which cases are answered from now on.
  package func take(_ plan: BatchPlan) { answers = PlannedAnswers(plan) }

  /// Counts the cases of a block.
  package func run(_ block: CaseBlock) -> TalliedBlock<Counting.Tally> {
    var tally = counting.nothing
    var result = BlockResult()
    let stretch = block.stretch
    result.isContinued = stretch.isContinued
    if stretch.isPart {
      result.rejectedInput = [stretch.bytes[stretch.extent]]
      return TalliedBlock(tally: tally, block: result)
    }
    result.header = stretch.header
    var output = Output()
    var sequence = counting.reader.cases(in: stretch)
    while let entry = sequence.next() {
      let position = block.casesBefore + result.answerCount + result.rejectCount + 1
      switch entry.result {
      case .failure(let problem):
        result.rejectCount += 1
        result.rejectedInput.append(stretch.bytes[sequence.extent])
        let rejection = RejectedCase(position: position, file: block.file, id: entry.label, problem: problem)
        counting.count(rejection, in: &tally, &output)
      case .success(let patient):
        result.answerCount += 1
        let place = CasePlace(position: position, file: block.file)
        if counting.count(patient, answeredBy: answer, at: place, in: &tally, &output) { result.isUndecided = true }
      }
    }
    result.output = output.take()[...]
    return TalliedBlock(tally: tally, block: result)
  }

  private func answer(_ patient: PatientCase) -> CountedAnswer {
    guard let found = answers?.answer(patient.knowledge) else { return CountedAnswer(counting.engine.answer(patient)) }
    return CountedAnswer(
      scope: .inside,
      options: found.options,
      missing: found.missing,
      scopeFacts: [],
      isContradictory: false
    )
  }
}
