import Audits
import Batches
import Reports

/// Where the counts of blocks are added up, in their order; the cohort is written when all are there.
struct AuditSink: BlockSink {
  /// Takes the cases of each block as they are written, and everything else that a run says and writes.
  private(set) var batch: BatchSink
  private(set) var audit: Audit
  private let writer: AuditWriter

  init(_ batch: BatchSink, _ audit: Audit, _ writer: AuditWriter) {
    self.batch = batch
    self.audit = audit
    self.writer = writer
  }

  var isClosed: Bool { batch.isClosed }

  mutating func add(_ result: AuditWorker.Result, size: Int) {
    audit.add(result.audit)
    batch.add(result.block, size: size)
  }

  mutating func add(_ problem: FileProblem) { batch.add(problem) }

  mutating func close(_ bytes: [UInt8], caseCount: Int) {
    var output = Output()
    writer.close(audit, into: &output)
    batch.close(output.take() + bytes, caseCount: caseCount)
  }

  mutating func interrupt() { batch.interrupt() }
}

extension AuditWorker: BlockWorker {}

extension AuditCounting: BlockWork {
  func wantsPlan(for block: CaseBlock) -> Bool { block.isOfMany }
}

extension AuditWorker.Result: BlockProduct {
  var caseCount: Int { block.caseCount }
  var outputSize: Int { block.outputSize }
}
