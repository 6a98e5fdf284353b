import Batches
import CaseFiles
import Evaluation
import Reports

extension Rules {
  /// Answers all cases of a file and writes the answers, as the command `consilium evaluate` does.
  ///
  /// A case that cannot be read becomes an error in its place. The same bytes in give the same bytes out, on any thread.
  /// For files of any size, and for several threads, there is `BatchEvaluator`.
  ///
  /// - Parameters:
  ///   - cases: The whole file in UTF-8: a JSON object or array, NDJSON, or CSV, told apart by how it begins.
  ///   - format: How the answers are written.
  ///   - isBrief: Whether what only people read is left out.
  /// - Returns: The answers in UTF-8.
  public func report(on cases: [UInt8], as format: ReportFormat, isBrief: Bool = false) -> [UInt8] {
    let answering = BatchAnswering(engine, as: format, isBrief: isBrief)
    let worker = BatchWorker(answering)
    var isPlanned = false
    var cutter = BatchCutter(answering.cutter(), casesBefore: 0)
    cutter.append(cases)
    cutter.finish()
    var output = answering.opening
    while let chunk = cutter.next() {
      if !isPlanned, chunk.block.isOfMany {
        if let plan = answering.plan() { worker.take(plan) }
        isPlanned = true
      }
      output += worker.run(chunk.block).output
    }
    return output + answering.closing
  }
}
