import Reports

/// Answers blocks of cases one after the other. Every thread has a worker of its own, and all say the same.
package final class BatchWorker {
  private let answering: BatchAnswering
  /// How far the work goes.
  private let stage: BatchStage
  /// Answers most cases, once there is a plan.
  private var judge: LineJudge?
  /// Where answers are written, block after block.
  private var output = AnswerBuffer(capacity: 1 << 16)
  /// Results of earlier blocks, whose memory is used again once nobody else holds them.
  private var results: [[UInt8]] = Array(repeating: [], count: 2)
  private var blockCount = 0

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
    output.removeAll()
    // The judge is taken out and put back, so that its cases ask nothing of the worker in between.
    if var judge = judge.take() {
      cases.run(by: &judge, into: &output)
      self.judge = consume judge
    } else {
      cases.run(into: &output)
    }
    return cases.finish(copyOfOutput())
  }

  /// What was written, in memory that was in use before if possible: to ask the system for memory for every block costs
  /// more than to write the answers.
  private func copyOfOutput() -> [UInt8] {
    let place = blockCount % results.count
    blockCount += 1
    results[place].removeAll(keepingCapacity: true)
    output.withElements { results[place].append(contentsOf: $0) }
    return results[place]
  }
}
