import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Reads, answers and writes cases by a plan, for one thread.
///
/// Cases are taken in until there are enough of them, then all are judged at once, and each is answered and written by its
/// place among them.
struct LineJudge: ~Copyable {
  private var scanner: LineScanner
  private var judge: CaseJudge
  private let frame: ResultWriter.Frame

  /// - Parameters:
  ///   - plan: The rule book, compiled for many cases.
  ///   - reader: The reader of cases of the same book.
  ///   - frame: What stands around the results.
  init(_ plan: BatchPlan, _ reader: CaseReader, _ frame: ResultWriter.Frame) {
    scanner = LineScanner(space: plan.engine.space, reader: reader)
    judge = CaseJudge(plan)
    self.frame = frame
  }

  /// What bears on the answers so far.
  var bearing: SignatureWording.Bearing { judge.bearing }

  /// Whether no more cases can be taken in before those that were are judged.
  @inline(__always)
  var isFull: Bool { judge.group.isFull }

  /// Reads a line.
  ///
  /// - Returns: Whether it could: what is not plain is left to the reader of cases.
  @inline(__always)
  mutating func scan(_ bytes: [UInt8], line: Range<Int>) -> Bool {
    scanner.scan(bytes, line: line, into: &judge.group.slots[judge.group.count])
  }

  /// Takes in the case that was scanned last.
  @inline(__always)
  mutating func takeScanned() { judge.group.takeNext() }

  /// Takes in a case that the reader of cases has read.
  ///
  /// - Returns: Whether it could.
  mutating func take(_ patient: PatientCase) -> Bool {
    // Whatever was asked while reading is a part of the answer that only the engine gives.
    guard patient.readings.isEmpty else { return false }
    judge.group.slots[judge.group.count] = CaseCells(space: judge.plan.engine.space, knowledge: patient.knowledge)
    judge.group.takeNext()
    return true
  }

  /// Lets go of the text of the lines, so that its memory can be used again.
  mutating func letGo() { scanner.letGo() }

  /// Judges all cases that were taken in.
  mutating func meet() { judge.meetGroup() }

  /// Forgets the cases that were taken in.
  mutating func removeAll() { judge.group.removeAll() }

  /// Answers one of them.
  ///
  /// - Returns: Whether it could: what is contradictory or may be out of scope is left to the engine.
  @inline(__always)
  mutating func judge(_ slot: Int) -> Bool { judge.judge(slot: slot) }

  /// Writes the answer to a scanned case, the one that was answered last.
  @inline(__always)
  mutating func writeScanned(from bytes: [UInt8], position: Int, file: [UInt8], into output: inout AnswerBuffer) {
    guard let place = judge.group.slots[judge.slot].identifier else {
      return write(identifier: Self.noIdentifier.span.bytes, position: position, file: file, into: &output)
    }
    write(identifier: bytes.span.bytes.extracting(place), position: position, file: file, into: &output)
  }

  /// Writes the answer to a case that was read, the one that was answered last.
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
