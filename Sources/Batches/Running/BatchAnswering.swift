import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// How the cases of a run are read, answered and written: what all its workers share.
package final class BatchAnswering: Sendable {
  let engine: CaseEngine
  let reader: CaseReader
  let writer: ResultWriter
  let settings: [FactEntry]
  let wantsBearing: Bool

  /// - Parameters:
  ///   - engine: The rule book that answers.
  ///   - reader: Reads the cases in the terms of that book.
  ///   - writer: Writes the results.
  ///   - settings: What is put in place of what the cases say.
  ///   - wantsBearing: Whether it is asked which rules bear on the answers.
  package init(
    engine: CaseEngine,
    reader: CaseReader,
    writer: ResultWriter,
    settings: [FactEntry],
    wantsBearing: Bool
  ) {
    self.engine = engine
    self.reader = reader
    self.writer = writer
    self.settings = settings
    self.wantsBearing = wantsBearing
  }

  /// How the results are written.
  package var style: ResultWriter.Style { writer.style }

  /// What stands before the first result.
  package var opening: [UInt8] {
    var output = Output()
    writer.open(into: &output)
    return output.take()
  }

  /// What stands behind the last result.
  package var closing: [UInt8] {
    var output = Output()
    writer.close(into: &output)
    return output.take()
  }

  /// A worker for one thread.
  package func worker() -> BatchWorker { BatchWorker(self) }

  /// Cuts a file into stretches of cases, which begin as its first bytes say.
  package func cutter() -> StretchCutter { reader.cutter() }

  /// Compiles the rule book for many cases.
  ///
  /// - Returns: nil where the engine answers all cases: where results are no JSON, and where the rules come to too many
  ///   boxes.
  package func plan() -> BatchPlan? {
    writer.frame == nil ? nil : BatchPlan(engine, isBrief: writer.style.isBrief)
  }

  /// How much of an answer the results say.
  var extent: AnswerExtent { writer.frame != nil && writer.style.isBrief ? .brief : .everything }

  /// What a JSON result says of the input that a block comes from.
  func file(of block: CaseBlock) -> [UInt8] {
    var output = Output()
    JSONResultWriter.write(file: block.file, into: &output)
    return output.take()
  }
}
