import Batches

/// The work of one thread of a run: what it makes of each block.
protocol BlockWorker {
  associatedtype Result: BlockProduct

  func run(_ block: CaseBlock) -> Result

  /// Takes a plan, by which cases are answered from now on.
  func take(_ plan: BatchPlan)
}

/// What came of a block, as far as a run has to know.
protocol BlockProduct: Sendable {
  var caseCount: Int { get }
  /// How many bytes of results are held.
  var outputSize: Int { get }
}

extension BatchWorker: BlockWorker {}

extension BlockResult: BlockProduct {
  var caseCount: Int { answerCount + rejectCount }
  var outputSize: Int { output.count }
}
