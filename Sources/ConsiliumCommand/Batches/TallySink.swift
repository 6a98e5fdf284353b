import Batches
import Reports

/// Where the counts of blocks are added up, in their order; what they come to is written when all are there.
struct TallySink<Tally: CaseTally>: BlockSink {
  /// Takes the cases of each block as they are written, and everything else that a run says and writes.
  private(set) var batch: BatchSink
  private(set) var tally: Tally
  private let writeEnd: @Sendable (Tally, inout Output) -> Void

  /// - Parameters:
  ///   - batch: Where the cases go.
  ///   - tally: The count of no case.
  ///   - writeEnd: Writes what the counts come to.
  init(_ batch: BatchSink, _ tally: Tally, writeEnd: @escaping @Sendable (Tally, inout Output) -> Void) {
    self.batch = batch
    self.tally = tally
    self.writeEnd = writeEnd
  }

  var isClosed: Bool { batch.isClosed }

  mutating func add(_ result: TalliedBlock<Tally>, size: Int) {
    tally.add(result.tally)
    batch.add(result.block, size: size)
  }

  mutating func add(_ problem: FileProblem) { batch.add(problem) }

  mutating func refuse(_ message: String, help: String?) { batch.refuse(message, help: help) }

  mutating func close(_ bytes: [UInt8], caseCount: Int) {
    var output = Output()
    writeEnd(tally, &output)
    batch.close(output.take() + bytes, caseCount: caseCount)
  }

  mutating func interrupt() { batch.interrupt() }
}

extension TallyWorker: BlockWorker {}

extension TalliedBlock: BlockProduct {
  var caseCount: Int { block.caseCount }
  var outputSize: Int { block.outputSize }
}
