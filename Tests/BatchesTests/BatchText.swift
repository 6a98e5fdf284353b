import Batches
import CaseFiles
import ConsiliumTestSupport
import Evaluation
import Reports
import RuleBooks
import Testing

/// A text of cases that is answered twice: case by case by the engine, and block by block by workers.
struct BatchText {
  /// What a run gives.
  struct Outcome {
    var output: [UInt8] = []
    var answerCount = 0
    var rejectCount = 0
    var bearing = SignatureWording.Bearing()
  }

  let bytes: [UInt8]
  let kind: CaseFileKind
  private let engine: CaseEngine
  private let reader: CaseReader

  init(_ bytes: [UInt8], as kind: CaseFileKind, _ engine: CaseEngine, limits: CaseLimits = .standard) {
    self.bytes = bytes
    self.kind = kind
    self.engine = engine
    reader = CaseReader(book: engine.book, limits: limits, ignoredKeys: RandomLine.ignoredKeys)
  }

  /// Every case of the text as the reader reads it, answered by whoever is to answer.
  func expected(
    _ style: ResultWriter.Style,
    file: String?,
    settings: [FactEntry],
    answer: (PatientCase) -> Answer
  ) -> Outcome {
    let writer = ResultWriter(book: engine.book, style: style)
    var outcome = Outcome()
    var output = Output()
    for entry in reader.cases(in: bytes, as: kind) {
      let result: CaseResult.Outcome
      switch entry.result {
      case .success(var patient):
        for setting in settings { setting.replace(in: &patient) }
        let answer = answer(patient)
        outcome.answerCount += 1
        outcome.bearing.add(answer)
        result = .answered(patient, answer)
      case .failure(let problem):
        outcome.rejectCount += 1
        result = .rejected(id: entry.label, problem)
      }
      let written = CaseResult(position: entry.position, file: file, line: entry.line, outcome: result)
      writer.write(written, isFirst: entry.position == 1, into: &output)
    }
    outcome.output = output.take()
    return outcome
  }

  /// The same by workers with a plan, from blocks that are cut at random, and with results that are handed on at random.
  ///
  /// - Parameter workerCount: How many workers take turns.
  func worked(
    _ style: ResultWriter.Style,
    file: String?,
    settings: [FactEntry],
    workerCount: Int,
    _ random: inout SplitMix64
  ) -> Outcome {
    let writer = ResultWriter(book: engine.book, style: style)
    let answering = BatchAnswering(
      engine: engine,
      reader: reader,
      writer: writer,
      settings: settings,
      wantsBearing: true
    )
    let partSize = random.pick([1, 500, 3_000, 1 << 17])
    let workers = (0..<workerCount).map { _ in BatchWorker(answering, partSize: partSize) }
    if let plan = answering.plan() {
      for worker in workers { worker.take(plan) }
    }
    var outcome = Outcome()
    for block in blocks(file: file, &random) {
      var choices = SplitMix64(seed: random.next())
      var parts: [UInt8] = []
      let result = random.pick(workers).run(block) { part in
        guard choices.number(0...2) > 0 else { return false }
        parts += part
        return true
      }
      #expect(result.handedOnCount == parts.count)
      outcome.output += parts + result.output
      outcome.answerCount += result.answerCount
      outcome.rejectCount += result.rejectCount
      outcome.bearing.add(result.bearing)
    }
    return outcome
  }

  /// The text read in random pieces and cut into random blocks.
  private func blocks(file: String?, _ random: inout SplitMix64) -> [CaseBlock] {
    let most = random.pick([7, 64, 300, 5_000, 1 << 20])
    let limits = StretchLimits(bytes: random.pick([1, 200, 5_000, 1 << 20]), cases: random.pick([1, 3, 20, 1_000]))
    var cutter = reader.cutter(as: kind)
    var rest = bytes[...]
    var blocks: [CaseBlock] = []
    var count = 0
    while true {
      if let stretch = cutter.next(limits) {
        blocks.append(CaseBlock(stretch, casesBefore: count, file: file))
        count += stretch.caseCount
      } else if cutter.isAtEnd {
        return blocks
      } else {
        let piece = rest.prefix(random.number(1...most))
        rest = rest.dropFirst(piece.count)
        _ = cutter.read(most) { buffer in
          _ = buffer.update(fromContentsOf: piece)
          return piece.count
        }
      }
    }
  }
}
