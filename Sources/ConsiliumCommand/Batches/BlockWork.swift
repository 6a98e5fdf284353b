import Batches

/// What a run does with its blocks: all that its threads share.
protocol BlockWork: Sendable {
  associatedtype Worker: BlockWorker

  /// A worker for one thread.
  func worker() -> Worker

  /// Whether a plan pays for a block and those before it.
  func wantsPlan(for block: CaseBlock) -> Bool

  /// Compiles the rule book for many cases; nil where it cannot be.
  func plan() -> BatchPlan?
}

extension BlockWork {
  func wantsPlan(for block: CaseBlock) -> Bool { block.isOfMany }
}

extension BatchAnswering: BlockWork {}
