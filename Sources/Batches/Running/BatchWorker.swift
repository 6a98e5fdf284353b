import Reports

/// Answers blocks of cases one after the other. Every thread has a worker of its own, and all say the same.
package final class BatchWorker {
  private let answering: BatchAnswering
  /// How far the work goes.
  private let stage: BatchStage
  /// Answers most cases, once there is a plan.
  private var judge: LineJudge?
  /// How much the last block came to.
  private var outputSize = 0

  /// - Parameters:
  ///   - answering: What all workers of the run share.
  ///   - stage: How far the work goes.
  package init(_ answering: BatchAnswering, until stage: BatchStage = .render) {
    self.answering = answering
    self.stage = stage
  }

  /// Takes a plan, by which cases are answered from now on.
  package func take(_ plan: BatchPlan) {
    guard let frame = answering.writer.frame else { return }
    judge = LineJudge(plan, answering.reader, frame)
  }

  /// Answers the cases of a block, in their order.
  package func run(_ block: CaseBlock) -> BlockResult {
    var cases = BlockCases(answering, block, until: stage)
    var output = AnswerBuffer(capacity: outputSize)
    // The judge is taken out and put back, so that its cases ask nothing of the worker in between.
    if var judge = judge.take() {
      cases.run(by: &judge, into: &output)
      self.judge = consume judge
    } else {
      cases.run(into: &output)
    }
    outputSize = output.count
    return cases.finish(output)
  }
}
