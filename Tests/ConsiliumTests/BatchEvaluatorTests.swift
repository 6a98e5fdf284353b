import Consilium
import Testing

@Suite("The library's evaluation of chunks")
struct BatchEvaluatorTests {
  private static let text = """
    rules small version 1.0.0 language 1
    source page "A page"
      statement a.1 "Without spread an operation is meant to cure."
    fact spread "Spread": in order none, regional-nodes, distant
    option surgery "Surgery"
    rule a.1 for surgery when spread is none because "Without spread an operation aims to cure." cite page a.1

    """
  private static let lines = [
    #"{"id":"a","spread":"none"}"#,
    #"{"id":2}"#,
    "",
    #"{"spread":"nowhere"}"#,
    "broken",
    #"{"id":"c","spread":"distant"}"#,
  ]

  @Test(
    "However the bytes come in and whoever evaluates which chunk, the output is that of the report",
    arguments: ReportFormat.allCases
  )
  func agrees(format: ReportFormat) throws {
    let rules = try Rules(Array(Self.text.utf8))
    let cases = Array((0..<120).map { Self.lines[$0 % Self.lines.count] }.joined(separator: "\n").utf8)
    let report = rules.report(on: cases, as: format)
    for pieceSize in [7, 100, 4_096] {
      let evaluator = BatchEvaluator(rules, format: format)
      let sessions = [evaluator.session(), evaluator.session()]
      var cutter = evaluator.cutter()
      var chunks: [BatchChunk] = []
      for start in stride(from: 0, to: cases.count, by: pieceSize) {
        cutter.append(Array(cases[start..<min(start + pieceSize, cases.count)]))
        while let chunk = cutter.next() { chunks.append(chunk) }
      }
      cutter.finish()
      while let chunk = cutter.next() { chunks.append(chunk) }
      let results = chunks.indices.map { sessions[$0 % 2].evaluate(chunks[$0]) }
      #expect(evaluator.opening + results.flatMap(\.output) + evaluator.closing == report)
      #expect(results.reduce(0) { $0 + $1.answerCount } == 60)
      #expect(results.reduce(0) { $0 + $1.rejectCount } == 40)
      #expect(results.flatMap(\.rejectedInput).filter { Array($0) == Array("broken\n".utf8) }.count == 20)
    }
  }

  @Test("A report on many cases says of each what a report on it alone says")
  func manyCases() throws {
    let rules = try Rules(Array(Self.text.utf8))
    let line = #"{"id":"a","spread":"none"}"#
    let alone = rules.report(on: Array(line.utf8), as: .ndjson)
    let cases = Array(repeating: line, count: 100).joined(separator: "\n")
    let lines = rules.report(on: Array(cases.utf8), as: .ndjson).split(separator: 0x0A)
    #expect(lines.count == 100)
    let first = String(decoding: alone.dropLast(), as: UTF8.self)
    for (index, line) in lines.enumerated() {
      let expected = first.replacing("\"position\":1,", with: "\"position\":\(index + 1),")
      #expect(String(decoding: line, as: UTF8.self) == expected)
    }
  }
}
