import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// The cases of one block on their way through all stages.
struct BlockCases: ~Copyable {
  private(set) var result = BlockResult()
  private let answering: BatchAnswering
  private let block: CaseBlock
  private let stage: BatchStage
  private let outlet: ResultOutlet?
  /// How many bytes of results are handed on at once, and how many there must be before that is tried again.
  private let partSize: Int
  private var nextPartSize: Int
  private let wantsBearing: Bool
  /// What a JSON result says of the input.
  private let file: [UInt8]
  /// The cases that a judge has taken in, in their order, and the patients of those that were read as a whole.
  private var waiting = PlainList<CasePosition>(capacity: CaseGroup.most)
  private var patients: [Int: PatientCase] = [:]

  /// - Parameters:
  ///   - answering: What all blocks of the run share.
  ///   - block: The block.
  ///   - stage: How far the work goes.
  ///   - outlet: Takes over results before the rest of them is there; nil where nothing does.
  ///   - partSize: How many bytes of results it gets at once.
  init(
    _ answering: BatchAnswering,
    _ block: CaseBlock,
    until stage: BatchStage,
    handingTo outlet: ResultOutlet?,
    partSize: Int
  ) {
    self.answering = answering
    self.block = block
    self.stage = stage
    self.outlet = outlet
    self.partSize = partSize
    nextPartSize = outlet == nil ? .max : partSize
    wantsBearing = answering.wantsBearing
    file = answering.file(of: block)
    result.isContinued = block.stretch.isContinued
    if block.stretch.isPart {
      result.rejectedInput = [block.stretch.bytes[block.stretch.extent]]
    } else {
      result.header = block.stretch.header
    }
  }

  /// Answers all cases by the engine.
  mutating func run(into output: inout AnswerBuffer) {
    var sequence = answering.reader.cases(in: block.stretch)
    while let entry = sequence.next() {
      let place = place(sequence.extent, line: entry.line)
      guard let patient = patient(of: entry, place, &output) else { continue }
      answer(patient, place, into: &output)
    }
  }

  /// Answers all cases by a judge, and by the engine what the judge leaves to it.
  mutating func run(by judge: inout LineJudge, into output: inout AnswerBuffer) {
    judge.removeAll()
    if let ends = block.stretch.lineEnds, answering.settings.isEmpty {
      scan(ends, by: &judge, into: &output)
    } else {
      var sequence = answering.reader.cases(in: block.stretch)
      while let entry = sequence.next() {
        take(entry, place(sequence.extent, line: entry.line), by: &judge, into: &output)
      }
    }
    answerWaiting(by: &judge, into: &output)
    judge.letGo()
    if wantsBearing { result.bearing.add(judge.bearing) }
  }

  /// Takes over what was written.
  mutating func finish(_ output: ArraySlice<UInt8>) -> BlockResult {
    result.output = output
    return result
  }

  // MARK: Many cases

  /// Takes in the cases of lines: most of them are plain, and become cells without anything in between.
  private mutating func scan(_ ends: [UInt32], by judge: inout LineJudge, into output: inout AnswerBuffer) {
    let stretch = block.stretch
    let bytes = stretch.bytes
    var start = stretch.extent.lowerBound
    for index in ends.indices {
      let line = start..<Int(ends[index])
      start = min(line.upperBound + 1, stretch.extent.upperBound)
      let place = place(line.lowerBound..<start, line: stretch.firstLine + index, endOfLine: line.upperBound)
      guard judge.scan(bytes, line: line) else {
        if let entry = answering.reader.entry(in: bytes, line: line, number: stretch.firstLine + index) {
          take(entry, place, by: &judge, into: &output)
        }
        continue
      }
      result.answerCount += 1
      guard isAnswered(place) else { continue }
      judge.takeScanned()
      waiting.append(place)
      if judge.isFull { answerWaiting(by: &judge, into: &output) }
    }
  }

  /// Answers the cases that the judge has taken in.
  private mutating func answerWaiting(by judge: inout LineJudge, into output: inout AnswerBuffer) {
    if waiting.count == 0 { return }
    let file = file
    let bytes = block.stretch.bytes
    let isRendered = stage >= .render
    judge.meet()
    for slot in 0..<waiting.count {
      let place = waiting[slot]
      guard judge.judge(slot) else {
        answerByEngine(slot, into: &output)
        continue
      }
      guard place.isWritten, isRendered else { continue }
      if !patients.isEmpty, let patient = patients[slot] {
        judge.write(patient.id, position: place.position, file: file, into: &output)
      } else {
        judge.writeScanned(from: bytes, position: place.position, file: file, into: &output)
      }
      if output.count >= nextPartSize { handOn(&output) }
    }
    waiting.removeAll()
    patients.removeAll(keepingCapacity: true)
    judge.removeAll()
  }

  /// Hands on what is written, if somebody takes it.
  private mutating func handOn(_ output: inout AnswerBuffer) {
    if let outlet, output.withElements({ outlet(UnsafeRawBufferPointer($0)) }) {
      result.handedOnCount += output.count
      output.removeAll()
    }
    nextPartSize = output.count + partSize
  }

  /// Has the engine answer a case that the judge has taken in and leaves to it.
  private mutating func answerByEngine(_ slot: Int, into output: inout AnswerBuffer) {
    let place = waiting[slot]
    if let patient = patients[slot] { return answer(patient, place, into: &output) }
    // It is counted once more as it is read.
    result.answerCount -= 1
    let line = place.start..<place.endOfLine
    if let entry = answering.reader.entry(in: block.stretch.bytes, line: line, number: place.line),
      let patient = patient(of: entry, place, &output)
    {
      answer(patient, place, into: &output)
    }
  }

  // MARK: Single cases

  private func place(_ extent: Range<Int>, line: Int, endOfLine: Int = 0) -> CasePosition {
    let number = result.answerCount + result.rejectCount + 1
    return CasePosition(
      position: block.casesBefore + number,
      start: extent.lowerBound,
      end: extent.upperBound,
      endOfLine: endOfLine,
      line: line,
      isWritten: number > block.answeredBefore
    )
  }

  /// Whether anything is asked of the answer to a case.
  private func isAnswered(_ place: CasePosition) -> Bool {
    stage >= .evaluate && (place.isWritten || wantsBearing)
  }

  /// Has the judge take in a case that was read as a whole, if it can, and the engine answer it if not.
  private mutating func take(
    _ entry: CaseEntry,
    _ place: CasePosition,
    by judge: inout LineJudge,
    into output: inout AnswerBuffer
  ) {
    if case .failure = entry.result { answerWaiting(by: &judge, into: &output) }
    guard let patient = patient(of: entry, place, &output), isAnswered(place) else { return }
    if judge.take(patient) {
      patients[waiting.count] = patient
      waiting.append(place)
      if judge.isFull { answerWaiting(by: &judge, into: &output) }
    } else {
      answerWaiting(by: &judge, into: &output)
      answer(patient, place, into: &output)
    }
  }

  /// Counts a case.
  ///
  /// - Returns: The patient, with the settings applied; nil for a case that is rejected, which is seen to.
  private mutating func patient(
    of entry: CaseEntry,
    _ place: CasePosition,
    _ output: inout AnswerBuffer
  ) -> PatientCase? {
    switch entry.result {
    case .success(var patient):
      result.answerCount += 1
      for setting in answering.settings { setting.replace(in: &patient) }
      return patient
    case .failure(let problem):
      result.rejectCount += 1
      result.rejectedInput.append(block.stretch.bytes[place.start..<place.end])
      write(.rejected(id: entry.label, problem), place, into: &output)
      return nil
    }
  }

  /// Answers a case by the engine.
  private mutating func answer(_ patient: PatientCase, _ place: CasePosition, into output: inout AnswerBuffer) {
    guard isAnswered(place) else { return }
    let answer = answering.engine.answer(patient, answering.extent)
    if wantsBearing { result.bearing.add(answer) }
    if answer.options.contains(where: { $0.verdict == .undecided }) { result.isUndecided = true }
    write(.answered(patient, answer), place, into: &output)
  }

  private mutating func write(_ outcome: CaseResult.Outcome, _ place: CasePosition, into output: inout AnswerBuffer) {
    guard place.isWritten, stage >= .render else { return }
    var text = Output()
    let written = CaseResult(position: place.position, file: block.file, line: place.line, outcome: outcome)
    answering.writer.write(written, isFirst: place.position == 1, into: &text)
    if let line = answering.writer.line(for: written) { result.lines.append(line) }
    output.append(text.take())
  }
}

extension UInt8 {
  /// Whether a line ends with it, in some kind of case file.
  package var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
