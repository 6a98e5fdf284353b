import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Reads, answers and writes cases by a plan, for one thread.
struct LineJudge: ~Copyable {
  private var scanner: LineScanner
  private var cells: CaseCells
  private var judge: CaseJudge
  private let frame: ResultWriter.Frame

  /// - Parameters:
  ///   - plan: The rule book, compiled for many cases.
  ///   - reader: The reader of cases of the same book.
  ///   - frame: What stands around the results.
  init(_ plan: BatchPlan, _ reader: CaseReader, _ frame: ResultWriter.Frame) {
    scanner = LineScanner(space: plan.engine.space, reader: reader)
    cells = CaseCells(space: plan.engine.space)
    judge = CaseJudge(plan)
    self.frame = frame
  }

  /// What bears on the answers so far.
  var bearing: SignatureWording.Bearing { judge.bearing }

  /// Reads a line.
  ///
  /// - Returns: Whether it could: what is not plain is left to the reader of cases.
  @inline(__always)
  mutating func scan(_ bytes: [UInt8], line: Range<Int>) -> Bool { scanner.scan(bytes, line: line, into: &cells) }

  /// Lets go of the text of the lines, so that its memory can be used again.
  mutating func letGo() { scanner.letGo() }

  /// Answers the case that was scanned last.
  ///
  /// - Returns: Whether it could: what is contradictory or may be out of scope is left to the engine.
  @inline(__always)
  mutating func judgeScanned() -> Bool { judge.judge(cells) }

  /// Answers a case that the reader of cases has read.
  ///
  /// - Returns: Whether it could.
  mutating func judge(_ patient: PatientCase) -> Bool {
    // Whatever was asked while reading is a part of the answer that only the engine gives.
    guard patient.readings.isEmpty else { return false }
    return judge.judge(CaseCells(space: judge.plan.engine.space, knowledge: patient.knowledge))
  }

  /// Writes the answer to the case that was scanned and judged last.
  @inline(__always)
  mutating func writeScanned(from bytes: [UInt8], position: Int, file: [UInt8], into output: inout AnswerBuffer) {
    guard let place = cells.identifier else {
      return write(identifier: Self.noIdentifier.span.bytes, position: position, file: file, into: &output)
    }
    write(identifier: bytes.span.bytes.extracting(place), position: position, file: file, into: &output)
  }

  /// Writes the answer to the case that was read and judged last.
  mutating func write(_ id: CaseIdentifier?, position: Int, file: [UInt8], into output: inout AnswerBuffer) {
    var identifier = Output()
    identifier.write(jsonIdentifier: id)
    let bytes = identifier.take()
    write(identifier: bytes.span.bytes, position: position, file: file, into: &output)
  }

  private static let noIdentifier = Array("null".utf8)

  @inline(__always)
  private mutating func write(
    identifier: RawSpan,
    position: Int,
    file: [UInt8],
    into output: inout AnswerBuffer
  ) {
    if position == 1 { output.append(few: frame.first) } else { output.append(few: frame.following) }
    identifier.withUnsafeBytes { judge.write(identifier: $0, position: position, file: file, into: &output) }
    output.append(few: frame.end)
  }
}
