import CaseFiles
import ConsiliumTestSupport
import Evaluation
import Reports
import RuleBooks
import Testing

@testable import Batches

/// Blocks of cases that are answered on their own.
struct BatchWorkerTests {
  private static let rules = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement a.1 "Without spread an operation is meant to cure."
    fact spread "Spread": in order none, regional-nodes, distant
    option surgery "Surgery"
    rule a.1 for surgery when spread is none because "Without spread an operation aims to cure." cite page a.1

    """
  private static let cases = """
    {"id":"a","spread":"none"}
    {"id":"b"}

    {"spread":"nowhere"}
    broken
    {"id":"c","spread":"distant"}

    """

  @Test("Block by block the output is that of the whole file", arguments: ResultFormat.allCases)
  func agrees(format: ResultFormat) throws {
    let answering = try answering(format, isBrief: false)
    let writer = answering.writer
    var whole = Output()
    for entry in answering.reader.read(Array(Self.cases.utf8), as: .ndjson) {
      let outcome: CaseResult.Outcome
      switch entry.result {
      case .success(let patient): outcome = .answered(patient, answering.engine.answer(patient))
      case .failure(let problem): outcome = .rejected(id: entry.label, problem)
      }
      let result = CaseResult(position: entry.position, file: nil, line: entry.line, outcome: outcome)
      writer.write(result, isFirst: entry.position == 1, into: &whole)
    }
    for caseCount in 1...6 {
      let worker = BatchWorker(answering)
      var output: [UInt8] = []
      var (answerCount, rejectCount) = (0, 0)
      var rejected = ""
      for block in blocks(of: answering.reader, caseCount: caseCount) {
        let result = worker.run(block)
        output += result.output
        answerCount += result.answerCount
        rejectCount += result.rejectCount
        rejected += String(decoding: result.rejectedInput.joined(), as: UTF8.self)
      }
      #expect(output == whole.bytes)
      #expect((answerCount, rejectCount) == (3, 2))
      #expect(rejected == "{\"spread\":\"nowhere\"}\nbroken\n")
    }
  }

  @Test("Cases that an earlier run has answered are counted and not written")
  func skips() throws {
    let answering = try answering(.csv, isBrief: false)
    let worker = BatchWorker(answering)
    let block = try #require(blocks(of: answering.reader, caseCount: 6).first)
    let result = worker.run(CaseBlock(block.stretch, casesBefore: 10, file: nil, answeredBefore: 4))
    #expect((result.answerCount, result.rejectCount) == (3, 2))
    #expect(String(decoding: result.output, as: UTF8.self) == "15,c,surgery,unsupported,false,,,,,,\r\n")
    #expect(String(decoding: result.rejectedInput.joined(), as: UTF8.self).hasSuffix("broken\n"))
  }

  @Test("Results that are handed on and the rest of them are those of the whole block", arguments: [1, 1_000, 5_000])
  func handsOn(partSize: Int) throws {
    let answering = try answering(.ndjson, isBrief: true)
    let plan = try #require(answering.plan())
    let lines = (0..<100).map { "{\"id\":\"\($0)\"}\n" }.joined()
    let block = try #require(blocks(of: answering.reader, lines, caseCount: 100).first)
    let whole = BatchWorker(answering)
    whole.take(plan)
    let expected = whole.run(block)
    #expect(expected.handedOnCount == 0)
    // A part ends behind an answer, and an answer has so many bytes.
    let answerSize = expected.output.count / 100 + 10
    for isTaken in [true, false] {
      let worker = BatchWorker(answering, partSize: partSize)
      worker.take(plan)
      var parts: [[UInt8]] = []
      let result = worker.run(block) { part in
        if isTaken { parts.append(Array(part)) }
        return isTaken
      }
      #expect(result.handedOnCount == parts.reduce(0) { $0 + $1.count })
      #expect(Array(parts.joined()) + result.output == Array(expected.output))
      #expect(parts.isEmpty != isTaken)
      #expect(parts.allSatisfy { $0.last == UInt8(ascii: "\n") && $0.count < partSize + answerSize })
    }
  }

  private func answering(_ format: ResultFormat, isBrief: Bool) throws -> BatchAnswering {
    let book = try #require(RuleBookReader.read(Array(Self.rules.utf8)).book)
    let style = ResultWriter.Style(format: format, isBrief: isBrief, isColoured: false, namesFiles: false)
    return BatchAnswering(
      engine: try CaseEngine(book),
      reader: CaseReader(book: book),
      writer: ResultWriter(book: book, style: style),
      settings: [],
      wantsBearing: false
    )
  }

  private func blocks(of reader: CaseReader, _ cases: String = Self.cases, caseCount: Int) -> [CaseBlock] {
    var cutter = reader.cutter(as: .ndjson)
    let bytes = Array(cases.utf8)
    _ = cutter.read(bytes.count) { buffer in
      _ = buffer.update(fromContentsOf: bytes)
      return bytes.count
    }
    _ = cutter.read(1) { _ in 0 }
    var blocks: [CaseBlock] = []
    var count = 0
    while let stretch = cutter.next(StretchLimits(bytes: 1 << 20, cases: caseCount)) {
      blocks.append(CaseBlock(stretch, casesBefore: count, file: nil))
      count += stretch.caseCount
    }
    return blocks
  }
}
