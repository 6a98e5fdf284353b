import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Answers blocks of cases one after the other. Every thread has a worker of its own, and all say the same.
package struct BatchWorker: Sendable {
  private let engine: CaseEngine
  private let reader: CaseReader
  private let writer: ResultWriter
  private let settings: [FactEntry]
  private let wantsBearing: Bool

  /// - Parameters:
  ///   - engine: The rule book that answers.
  ///   - reader: Reads the cases in the terms of that book.
  ///   - writer: Writes the results.
  ///   - settings: What is put in place of what the cases say.
  ///   - wantsBearing: Whether it is asked which rules bear on the answers.
  package init(
    engine: CaseEngine,
    reader: CaseReader,
    writer: ResultWriter,
    settings: [FactEntry],
    wantsBearing: Bool
  ) {
    self.engine = engine
    self.reader = reader
    self.writer = writer
    self.settings = settings
    self.wantsBearing = wantsBearing
  }

  /// Answers the cases of a block, in their order.
  package mutating func run(_ block: CaseBlock) -> BlockResult {
    var result = BlockResult()
    let stretch = block.stretch
    result.isContinued = stretch.isContinued
    if stretch.isPart {
      result.rejectedInput = [stretch.bytes[stretch.extent]]
      return result
    }
    result.header = stretch.header
    var output = Output()
    var sequence = reader.cases(in: stretch)
    while let entry = sequence.next() {
      let number = result.answerCount + result.rejectCount + 1
      let isAnswered = number <= block.answeredBefore
      let outcome: CaseResult.Outcome
      switch entry.result {
      case .failure(let problem):
        result.rejectCount += 1
        result.rejectedInput.append(stretch.bytes[sequence.extent])
        outcome = .rejected(id: entry.label, problem)
      case .success(let patient):
        result.answerCount += 1
        if isAnswered, !wantsBearing { continue }
        outcome = answer(patient, into: &result)
      }
      if isAnswered { continue }
      let position = block.casesBefore + number
      let written = CaseResult(position: position, file: block.file, outcome: outcome)
      writer.write(written, isFirst: position == 1, into: &output)
    }
    result.output = output.take()
    return result
  }

  private func answer(_ patient: PatientCase, into result: inout BlockResult) -> CaseResult.Outcome {
    var changed = patient
    for setting in settings { setting.replace(in: &changed) }
    let answer = engine.answer(changed)
    if wantsBearing { result.bearing.add(answer) }
    if answer.options.contains(where: { $0.verdict == .undecided }) { result.isUndecided = true }
    return .answered(changed, answer)
  }
}

extension UInt8 {
  /// Whether a line ends with it, in some kind of case file.
  package var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
