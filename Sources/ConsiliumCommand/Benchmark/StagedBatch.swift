import Batches
import CaseFiles
import Evaluation
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The work of `evaluate` on one thread, which can be stopped behind any of its stages to see what each costs.
struct StagedBatch {
  /// What a block holds at most, as in a run of `evaluate`.
  private static let limits = StretchLimits(bytes: 1 << 20, cases: BatchPlan.casesAtOnce)

  private let cases: Path
  private let loading: CaseLoading
  private let answering: BatchAnswering
  private let plan: BatchPlan?

  /// - Returns: nil where the cases cannot be read; standard error says why.
  init?(engine: CaseEngine, cases: Path, isBrief: Bool) {
    self.cases = cases
    let arguments = ParsedArguments(values: ["ignore": [CaseGenerator.foreignKeys], "input": ["ndjson"]])
    var console = Console()
    guard let loading = CaseLoading(arguments, book: engine.book, console: &console) else { return nil }
    self.loading = loading
    let style = ResultWriter.Style(format: .ndjson, isBrief: isBrief, isColoured: false, namesFiles: false)
    answering = BatchAnswering(
      engine: engine,
      reader: loading.reader,
      writer: ResultWriter(book: engine.book, style: style),
      settings: loading.settings,
      wantsBearing: false
    )
    plan = answering.plan()
  }

  /// Does the work as far as a stage; results go to nowhere.
  ///
  /// - Returns: The processor's time in nanoseconds, and how much of it the writing took.
  func run(until stage: BenchmarkStage) throws(FileProblem) -> (whole: Int, writing: Int) {
    let start = MeasuredTime.processorTime()
    var writing = 0
    var input = BatchInput([cases], loading: loading, namesFiles: false, part: .whole, answeredBefore: 0)
    let worker = stage.last.map { BatchWorker(answering, until: $0) }
    if let plan { worker?.take(plan) }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nowhere) }
    let write: ResultOutlet = { part in
      guard stage >= .write else { return true }
      let start = MeasuredTime.processorTime()
      _ = Console.writeAll(part, to: nowhere)
      writing += MeasuredTime.processorTime() - start
      return true
    }
    while let item = input.next(Self.limits) {
      switch item {
      case .problem(let problem, _): throw problem
      case .refusal: break
      case .block(let block):
        guard let worker else { continue }
        worker.run(block, handingTo: write).output.withUnsafeBytes { _ = write($0) }
      }
    }
    return (MeasuredTime.processorTime() - start, writing)
  }

  /// Only looks for the ends of the lines of a file in memory: nothing that reads cases can be faster.
  ///
  /// - Returns: How many there are.
  static func lineCount(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard var position = buffer.baseAddress else { return 0 }
      var left = buffer.count
      var count = 0
      while left > 0, let found = memchr(position, 0x0A, left) {
        left -= position.distance(to: UnsafeRawPointer(found)) + 1
        position = UnsafeRawPointer(found) + 1
        count += 1
      }
      return count
    }
  }
}

extension BenchmarkStage {
  /// The last stage that a worker does; nil for none.
  fileprivate var last: BatchStage? {
    switch self {
    case .read: nil
    case .parse: .parse
    case .evaluate: .evaluate
    case .render, .write: .render
    }
  }
}
