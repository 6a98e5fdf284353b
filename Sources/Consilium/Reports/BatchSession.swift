import Batches

/// Evaluates chunks one after the other, on one thread.
///
/// It remembers what it has found out, within bounds, so that many chunks should go through one session; that never
/// changes an answer. Each thread needs one of its own.
public final class BatchSession {
  private let worker: BatchWorker

  init(_ evaluator: BatchEvaluator) {
    worker = BatchWorker(evaluator.answering)
    if let plan = evaluator.plan { worker.take(plan) }
  }

  /// Answers the cases of a chunk, in their order.
  ///
  /// A case that cannot be read becomes an error in its place.
  public func evaluate(_ chunk: BatchChunk) -> BatchResult { BatchResult(worker.run(chunk.block)) }
}
