import Batches

/// The work of one thread of a run: what it makes of each block.
protocol BlockWorker {
  associatedtype Result: BlockProduct

  /// - Parameter outlet: Takes over results before the rest of them is there.
  func run(_ block: CaseBlock, handingTo outlet: ResultOutlet?) -> Result

  /// Takes a plan, by which cases are answered from now on.
  func take(_ plan: BatchPlan)
}

/// What came of a block, as far as a run has to know.
protocol BlockProduct: Sendable {
  var caseCount: Int { get }
  /// How many bytes of results there are, with those that were handed on.
  var outputSize: Int { get }
}

extension BatchWorker: BlockWorker {}

extension BlockResult: BlockProduct {
  var caseCount: Int { answerCount + rejectCount }
  var outputSize: Int { handedOnCount + output.count }
}
