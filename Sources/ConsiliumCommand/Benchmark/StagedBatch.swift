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
  private static let limits = StretchLimits(bytes: 1 << 20, cases: 1 << 12)

  private let cases: Path
  private let loading: CaseLoading
  private let engine: CaseEngine
  private let writer: ResultWriter

  /// - Returns: nil where the cases cannot be read; standard error says why.
  init?(engine: CaseEngine, cases: Path, isBrief: Bool) {
    self.cases = cases
    let arguments = ParsedArguments(values: ["ignore": [CaseGenerator.foreignKeys], "input": ["ndjson"]])
    var console = Console()
    guard let loading = CaseLoading(arguments, book: engine.book, console: &console) else { return nil }
    self.loading = loading
    let style = ResultWriter.Style(format: .ndjson, isBrief: isBrief, isColoured: false, namesFiles: false)
    self.engine = engine
    writer = ResultWriter(book: engine.book, style: style)
  }

  /// Does the work as far as a stage; results go to nowhere.
  func run(until stage: BenchmarkStage) throws(FileProblem) {
    var input = BatchInput([cases], loading: loading, namesFiles: false, part: .whole, answeredBefore: 0)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nowhere) }
    while let item = input.next(Self.limits) {
      switch item {
      case .problem(let problem): throw problem
      case .block(let block):
        let results = run(block, until: stage)
        if stage >= .write { _ = Console.writeAll(results, to: nowhere) }
      }
    }
  }

  private func run(_ block: CaseBlock, until stage: BenchmarkStage) -> [UInt8] {
    guard stage >= .parse else { return [] }
    var output = Output()
    for entry in loading.reader.cases(in: block.stretch) {
      guard stage >= .evaluate, case .success(let patient) = entry.result else { continue }
      let answer = engine.answer(patient)
      guard stage >= .render else { continue }
      let outcome = CaseResult.Outcome.answered(patient, answer)
      let result = CaseResult(position: block.casesBefore + entry.position, file: nil, outcome: outcome)
      writer.write(result, isFirst: false, into: &output)
    }
    return output.take()
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
