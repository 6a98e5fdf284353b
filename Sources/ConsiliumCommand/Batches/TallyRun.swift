import Batches
import CaseFiles
import Reports

/// Counts the cases of all inputs on a pool of threads, and writes what the counts come to.
struct TallyRun<Counting: CaseCounting & BlockWork> where Counting.Worker == TallyWorker<Counting> {
  let counting: Counting
  let inputs: CaseInputs
  let loading: CaseLoading
  let files: BatchFiles
  let jobs: Int
  /// Whether the output is a page that somebody reads, so that nobody need be told how many cases there were.
  let isPage: Bool

  /// - Parameters:
  ///   - opening: What stands before the first case.
  ///   - console: Where everything is written, unless it goes into a file.
  ///   - writeEnd: Writes what the counts come to, and which inputs could not be read, behind the last case.
  /// - Returns: What the cases amount to.
  func run(
    opening: [UInt8],
    console: inout Console,
    writeEnd: @escaping @Sendable (Counting.Tally, [UnreadInput], inout Output) -> Void
  ) -> BatchOutcome {
    var outcome = BatchOutcome(inputs.problems, console: &console)
    let progress = BatchProgress(inputs.files, isOutputShown: files.output == nil)
    var batch = BatchSink(console, outcome, files, progress)
    batch.open(opening)
    let input = BatchInput(
      inputs.files,
      loading: loading,
      namesFiles: inputs.files.count > 1,
      part: .whole,
      answeredBefore: 0
    )
    let sink = TallySink(batch, counting.nothing, isPage: isPage, writeEnd: writeEnd)
    let run = BatchRun(input, work: counting, sink: sink, jobs: jobs)
    SignalWatch.start { end in run.interrupt(end) }
    let (caseCount, finished) = run.run(closing: [])
    (console, outcome) = (finished.batch.console, finished.batch.outcome)
    guard !finished.isClosed else { return outcome }
    outcome.report(isCounted: !isPage, caseCount: caseCount, skippedCount: inputs.skippedCount, console: &console)
    return outcome
  }
}
