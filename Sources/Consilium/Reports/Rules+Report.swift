import CaseFiles
import Evaluation
import Reports

extension Rules {
  /// Answers all cases of a file and writes the answers, as the command `consilium evaluate` does.
  ///
  /// A case that cannot be read becomes an error in its place. The same bytes in give the same bytes out, on any thread.
  ///
  /// - Parameters:
  ///   - cases: The whole file in UTF-8: a JSON object or array, NDJSON, or CSV, told apart by how it begins.
  ///   - format: How the answers are written.
  ///   - isBrief: Whether what only people read is left out.
  /// - Returns: The answers in UTF-8.
  public func report(on cases: [UInt8], as format: ReportFormat, isBrief: Bool = false) -> [UInt8] {
    let style = ResultWriter.Style(
      format: format.resultFormat,
      isBrief: isBrief,
      isColoured: false,
      namesFiles: false
    )
    let writer = ResultWriter(book: engine.book, style: style)
    var output = Output()
    writer.open(into: &output)
    for entry in CaseReader(book: engine.book).cases(in: cases) {
      let outcome: CaseResult.Outcome =
        switch entry.result {
        case .success(let patient): .answered(patient, engine.answer(patient))
        case .failure(let problem): .rejected(id: entry.label, problem)
        }
      let result = CaseResult(position: entry.position, file: nil, outcome: outcome)
      writer.write(result, isFirst: entry.position == 1, into: &output)
    }
    writer.close(into: &output)
    return output.bytes
  }
}
