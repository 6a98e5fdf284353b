import Batches
import Reports

/// Where pages for people wait until the list of all cases can stand before them; other results pass through.
///
/// So many cases that they are no meeting are not held: as text and Markdown their pages follow each other without a
/// list, and as HTML they are refused.
struct MeetingSink: BlockSink {
  /// Takes the results as they are written, and everything else that a run says and writes.
  private(set) var batch: BatchSink
  private let writer: MeetingWriter
  private let format: ResultFormat
  private var lines: [MeetingLine] = []
  private var pages: [UInt8] = []
  /// Whether results are held.
  private var isGathering: Bool

  init(_ batch: BatchSink, _ writer: MeetingWriter, _ format: ResultFormat) {
    self.batch = batch
    self.writer = writer
    self.format = format
    isGathering = format.isForPeople
  }

  var isClosed: Bool { batch.isClosed }

  mutating func add(_ part: UnsafeRawBufferPointer) {
    if isGathering { pages += part } else { batch.add(part) }
  }

  mutating func add(_ result: BlockResult, size: Int) {
    guard isGathering, !isClosed else { return batch.add(result, size: size) }
    lines += result.lines
    pages += result.output
    var passed = result
    passed.output = []
    if lines.count > MeetingWriter.mostCases {
      isGathering = false
      let words = "more than " + String(MeetingWriter.mostCases) + " cases"
      if format == .html {
        return batch.refuse(
          words + " are too many for one page",
          help: "split the list, or let programs read them: --format ndjson or csv"
        )
      }
      batch.say(words + ": their pages follow each other without a list at the head")
      passed.output = pages[...]
      (lines, pages) = ([], [])
    }
    batch.add(passed, size: size)
  }

  mutating func add(_ problem: FileProblem, after caseCount: Int) { batch.add(problem, after: caseCount) }

  mutating func refuse(_ message: String, help: String?) { batch.refuse(message, help: help) }

  mutating func close(_ bytes: [UInt8], caseCount: Int) {
    guard isGathering, !isClosed else { return batch.close(bytes, caseCount: caseCount) }
    // A page about no case, because none could be read, would look like an empty list.
    if caseCount == 0, !batch.unread.isEmpty { return batch.close([], caseCount: 0) }
    var output = Output()
    writer.write(lines, pages: pages, unread: batch.unread, into: &output)
    batch.close(output.take() + bytes, caseCount: caseCount)
  }

  mutating func interrupt() { batch.interrupt() }
}
