import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// The cases of one block on their way through all stages.
struct BlockCases {
  /// The case at hand among those of the run.
  private struct Place {
    let position: Int
    /// Where it stands in the bytes of the block.
    let extent: Range<Int>
    /// The line of the input on which it begins.
    let line: Int
    /// Whether its result is to be written, and not there already.
    let isWritten: Bool
  }

  private(set) var result = BlockResult()
  private let answering: BatchAnswering
  private let block: CaseBlock
  private let stage: BatchStage
  private let wantsBearing: Bool
  /// What a JSON result says of the input.
  private let file: [UInt8]

  init(_ answering: BatchAnswering, _ block: CaseBlock, until stage: BatchStage) {
    self.answering = answering
    self.block = block
    self.stage = stage
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
    if let ends = block.stretch.lineEnds, answering.settings.isEmpty {
      scan(ends, by: &judge, into: &output)
      judge.letGo()
    } else {
      var sequence = answering.reader.cases(in: block.stretch)
      while let entry = sequence.next() {
        take(entry, place(sequence.extent, line: entry.line), by: &judge, into: &output)
      }
    }
    if wantsBearing { result.bearing.add(judge.bearing) }
  }

  /// Takes over what was written.
  mutating func finish(_ output: ArraySlice<UInt8>) -> BlockResult {
    result.output = output
    return result
  }

  // MARK: Lines

  /// Answers the cases of lines: most of them are plain, and become answers without anything in between.
  private mutating func scan(_ ends: [UInt32], by judge: inout LineJudge, into output: inout AnswerBuffer) {
    let stretch = block.stretch
    let bytes = stretch.bytes
    let file = file
    let isRendered = stage >= .render
    var start = stretch.extent.lowerBound
    for index in ends.indices {
      let line = start..<Int(ends[index])
      start = min(line.upperBound + 1, stretch.extent.upperBound)
      let place = place(line.lowerBound..<start, line: stretch.firstLine + index)
      guard judge.scan(bytes, line: line) else {
        if let entry = answering.reader.entry(in: bytes, line: line, number: stretch.firstLine + index) {
          take(entry, place, by: &judge, into: &output)
        }
        continue
      }
      guard isAnswered(place) else {
        result.answerCount += 1
        continue
      }
      guard judge.judgeScanned() else {
        if let entry = answering.reader.entry(in: bytes, line: line, number: stretch.firstLine + index),
          let patient = patient(of: entry, place, &output)
        {
          answer(patient, place, into: &output)
        }
        continue
      }
      result.answerCount += 1
      guard place.isWritten, isRendered else { continue }
      judge.writeScanned(from: bytes, position: place.position, file: file, into: &output)
    }
  }

  // MARK: Single cases

  private func place(_ extent: Range<Int>, line: Int) -> Place {
    let number = result.answerCount + result.rejectCount + 1
    return Place(
      position: block.casesBefore + number,
      extent: extent,
      line: line,
      isWritten: number > block.answeredBefore
    )
  }

  /// Whether anything is asked of the answer to a case.
  private func isAnswered(_ place: Place) -> Bool {
    stage >= .evaluate && (place.isWritten || wantsBearing)
  }

  /// Answers a case that was read as a whole, by the judge if it can.
  private mutating func take(
    _ entry: CaseEntry,
    _ place: Place,
    by judge: inout LineJudge,
    into output: inout AnswerBuffer
  ) {
    guard let patient = patient(of: entry, place, &output) else { return }
    guard isAnswered(place), judge.judge(patient) else { return answer(patient, place, into: &output) }
    guard place.isWritten, stage >= .render else { return }
    judge.write(patient.id, position: place.position, file: file, into: &output)
  }

  /// Counts a case.
  ///
  /// - Returns: The patient, with the settings applied; nil for a case that is rejected, which is seen to.
  private mutating func patient(
    of entry: CaseEntry,
    _ place: Place,
    _ output: inout AnswerBuffer
  ) -> PatientCase? {
    switch entry.result {
    case .success(var patient):
      result.answerCount += 1
      for setting in answering.settings { setting.replace(in: &patient) }
      return patient
    case .failure(let problem):
      result.rejectCount += 1
      result.rejectedInput.append(block.stretch.bytes[place.extent])
      write(.rejected(id: entry.label, problem), place, into: &output)
      return nil
    }
  }

  /// Answers a case by the engine.
  private mutating func answer(_ patient: PatientCase, _ place: Place, into output: inout AnswerBuffer) {
    guard isAnswered(place) else { return }
    let answer = answering.engine.answer(patient, answering.extent)
    if wantsBearing { result.bearing.add(answer) }
    if answer.options.contains(where: { $0.verdict == .undecided }) { result.isUndecided = true }
    write(.answered(patient, answer), place, into: &output)
  }

  private mutating func write(_ outcome: CaseResult.Outcome, _ place: Place, into output: inout AnswerBuffer) {
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
