import Batches
import CaseFiles
import Evaluation
import Reports

extension Rules {
  /// Answers all cases of a file and writes the answers, as the command `consilium evaluate` does.
  ///
  /// Pages for people follow each other; `meeting` writes them with the list of all cases before them.
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
    let answering = BatchAnswering(engine, as: format.resultFormat, isBrief: isBrief)
    var output = answering.opening
    answer(cases, answering) { output += $0.output }
    return output + answering.closing
  }

  /// Answers all cases of a file and writes what a meeting takes with it: the list of all cases with what each of them
  /// comes to, and behind it a page for each.
  ///
  /// The same bytes in give the same bytes out, as with the command `consilium evaluate`.
  ///
  /// - Parameters:
  ///   - cases: The whole file in UTF-8: a JSON object or array, NDJSON, or CSV, told apart by how it begins.
  ///   - name: What the file is called on the pages.
  ///   - format: How the pages are written.
  ///   - isBrief: Whether reasons are left out.
  /// - Returns: The pages in UTF-8; nil where the file has more than 2,000 cases, which are too many for one meeting.
  public func meeting(
    on cases: [UInt8],
    named name: String? = nil,
    as format: PageFormat,
    isBrief: Bool = false
  ) -> [UInt8]? {
    let answering = BatchAnswering(engine, as: format.resultFormat, isBrief: isBrief)
    var pages: [UInt8] = []
    var lines: [MeetingLine] = []
    answer(cases, answering) { result in
      guard lines.count <= MeetingWriter.mostCases else { return }
      pages += result.output
      lines += result.lines
    }
    guard lines.count <= MeetingWriter.mostCases else { return nil }
    var output = Output()
    MeetingWriter(book: engine.book, style: answering.style, inputs: name.map { [$0] } ?? [])
      .write(lines, pages: pages, into: &output)
    return output.take()
  }

  /// Answers all cases of a file, and hands on what comes of them piece by piece.
  private func answer(_ cases: [UInt8], _ answering: BatchAnswering, _ take: (BlockResult) -> Void) {
    let worker = BatchWorker(answering)
    var isPlanned = false
    var cutter = BatchCutter(answering.cutter(), casesBefore: 0)
    cutter.append(cases)
    cutter.finish()
    while let chunk = cutter.next() {
      if !isPlanned, chunk.block.isOfMany {
        if let plan = answering.plan() { worker.take(plan) }
        isPlanned = true
      }
      take(worker.run(chunk.block))
    }
  }
}
