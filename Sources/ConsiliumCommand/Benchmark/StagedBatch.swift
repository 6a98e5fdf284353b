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
  let engine: CaseEngine
  let cases: Path
  let isBrief: Bool

  /// Does the work as far as a stage; answers go to nowhere.
  func run(until stage: BatchStage) throws(FileProblem) {
    let bytes = try Files.read(cases)
    guard stage.includes(.parse) else { return }
    let reader = CaseReader(
      book: engine.book,
      ignoredKeys: CaseGenerator.foreignKeys.split(separator: ",").map(String.init)
    )
    let style = ResultWriter.Style(format: .ndjson, isBrief: isBrief, isColoured: false, namesFiles: false)
    let writer = ResultWriter(book: engine.book, style: style)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nowhere) }
    var output = Output()
    for entry in reader.cases(in: bytes, as: .ndjson) {
      guard stage.includes(.evaluate), case .success(let patient) = entry.result else { continue }
      let answer = engine.answer(patient)
      guard stage.includes(.render) else { continue }
      let result = CaseResult(position: entry.position, file: nil, outcome: .answered(patient, answer))
      writer.write(result, isFirst: entry.position == 1, into: &output)
      guard output.bytes.count >= 1 << 16 else { continue }
      let rendered = output.take()
      if stage.includes(.write) { _ = Console.writeAll(rendered, to: nowhere) }
    }
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
