import Batches
import Reports

/// Where the counts of blocks are added up, in their order; what they come to is written when all are there.
struct TallySink<Tally: CaseTally>: BlockSink {
  /// Takes the cases of each block as they are written, and everything else that a run says and writes.
  private(set) var batch: BatchSink
  private(set) var tally: Tally
  private let isPage: Bool
  private let writeEnd: @Sendable (Tally, [UnreadInput], inout Output) -> Void

  /// - Parameters:
  ///   - batch: Where the cases go.
  ///   - tally: The count of no case.
  ///   - isPage: Whether the output is a page that somebody reads.
  ///   - writeEnd: Writes what the counts come to, and which inputs could not be read.
  init(
    _ batch: BatchSink,
    _ tally: Tally,
    isPage: Bool,
    writeEnd: @escaping @Sendable (Tally, [UnreadInput], inout Output) -> Void
  ) {
    self.batch = batch
    self.tally = tally
    self.isPage = isPage
    self.writeEnd = writeEnd
  }

  var isClosed: Bool { batch.isClosed }

  mutating func add(_ part: UnsafeRawBufferPointer) { batch.add(part) }

  mutating func add(_ result: TalliedBlock<Tally>, size: Int) {
    tally.add(result.tally)
    batch.add(result.block, size: size)
  }

  mutating func add(_ problem: FileProblem, after caseCount: Int) { batch.add(problem, after: caseCount) }

  mutating func refuse(_ message: String, help: String?) { batch.refuse(message, help: help) }

  mutating func close(_ bytes: [UInt8], caseCount: Int) {
    // A page about no case, because none could be read, would look like one on which all is well.
    if isPage, caseCount == 0, !batch.unread.isEmpty { return batch.close(bytes, caseCount: 0) }
    var output = Output()
    writeEnd(tally, batch.unread, &output)
    batch.close(output.take() + bytes, caseCount: caseCount)
  }

  mutating func interrupt() { batch.interrupt() }
}

extension TallyWorker: BlockWorker {
  /// Counts the cases of a block; what it writes of them is little and waits for the end.
  func run(_ block: CaseBlock, handingTo outlet: ResultOutlet?) -> TalliedBlock<Counting.Tally> { run(block) }
}

extension TalliedBlock: BlockProduct {
  var caseCount: Int { block.caseCount }
  var outputSize: Int { block.outputSize }
}
