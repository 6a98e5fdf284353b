import Reports

/// Answers blocks of cases one after the other. Every thread has a worker of its own, and all say the same.
package final class BatchWorker {
  private let answering: BatchAnswering
  /// How far the work goes.
  private let stage: BatchStage
  /// How many bytes of results are handed on at once.
  private let partSize: Int
  /// Answers most cases, once there is a plan.
  private var judge: LineJudge?
  /// The memory of earlier results, which is used again once nobody else holds them: to ask the system for memory for every
  /// block costs more than to write the answers.
  private var results: [[UInt8]] = Array(repeating: [], count: 2)
  /// How much of it a result may take.
  private var resultSize = 1 << 16
  private var blockCount = 0

  /// - Parameters:
  ///   - answering: What all workers of the run share.
  ///   - stage: How far the work goes.
  ///   - partSize: How many bytes of results are handed on at once; a few, so that they stay near the processor.
  package init(_ answering: BatchAnswering, until stage: BatchStage = .render, partSize: Int = 1 << 17) {
    self.answering = answering
    self.stage = stage
    self.partSize = partSize
  }

  /// Takes a plan, by which cases are answered from now on.
  package func take(_ plan: BatchPlan) {
    guard let frame = answering.writer.frame else { return }
    judge = LineJudge(plan, answering.reader, frame)
  }

  /// Answers the cases of a block, in their order.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - outlet: Takes over results before the rest of them is there; nil where nothing does.
  /// - Returns: What was not taken over, and all else that came of the block.
  package func run(_ block: CaseBlock, handingTo outlet: ResultOutlet? = nil) -> BlockResult {
    var cases = BlockCases(answering, block, until: stage, handingTo: outlet, partSize: partSize)
    let place = blockCount % results.count
    blockCount += 1
    var memory: [UInt8] = []
    swap(&memory, &results[place])
    if memory.count < resultSize { memory = Array(repeating: 0, count: resultSize) }
    let (count, overflow) = memory.withUnsafeMutableBufferPointer { memory -> (Int, [UInt8]?) in
      var output = AnswerBuffer(in: memory)
      answer(&cases, into: &output)
      while resultSize < output.capacity { resultSize *= 2 }
      return (output.count, output.isLent ? nil : output.withElements { Array($0) })
    }
    if let overflow { return cases.finish(overflow[...]) }
    results[place] = memory
    return cases.finish(memory[..<count])
  }

  private func answer(_ cases: inout BlockCases, into output: inout AnswerBuffer) {
    // The judge is taken out and put back, so that its cases ask nothing of the worker in between.
    if var judge = judge.take() {
      cases.run(by: &judge, into: &output)
      self.judge = consume judge
    } else {
      cases.run(into: &output)
    }
  }
}
