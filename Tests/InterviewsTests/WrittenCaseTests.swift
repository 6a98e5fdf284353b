import CaseFiles
import ConsiliumTestSupport
import Evaluation
import Interviews
import Reports
import RuleBooks
import Testing

@Suite("A case that an interview goes on from, as it is written")
struct WrittenCaseTests {
  private let engine: CaseEngine

  init() throws { engine = try InterviewBook.engine() }

  /// The file after some lines; nil where it has to be written anew.
  private func written(_ text: String, case position: Int = 1, _ lines: [String]) throws -> String? {
    let bytes = Array(text.utf8)
    let reader = CaseReader(book: engine.book)
    let entry = try #require(reader.read(bytes).first { $0.position == position })
    let patient = try entry.result.get()
    let cases = reader.cases(in: bytes)
    let written = WrittenCase(position, of: cases, in: bytes, reader: reader, book: engine.book)
    var interview = Interview(engine, patient)
    _ = interview.opening()
    for line in lines { _ = interview.take(line) }
    #expect(interview.refusedCount == 0)
    return written?.bytes(saying: interview.patient).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "What was not touched stays as it was written: spelling, order, spaces and keys",
    arguments: [
      ("{ \"Site\" :\"bronchus\" }\n", [], "{ \"Site\" :\"bronchus\" }\n"),
      (
        "{ \"KI 67\" : \"<5 %\",\n\t\"Spread\":\"No Spread\" }\n", ["spread=distant"],
        "{ \"KI 67\" : \"<5 %\",\n\t\"Spread\":\"distant\" }\n"
      ),
      ("{\"ki-67\":\"<5 %\"}", ["spread=distant"], "{\"ki-67\":\"<5 %\",\"spread\":\"distant\"}"),
      (
        "\u{FEFF}{\n  \"id\": 7,\n  \"facts\": {\n    \"ki-67\": \"<5 %\"\n  }\n}", ["spread=distant"],
        "\u{FEFF}{\n  \"id\": 7,\n  \"facts\": {\n    \"ki-67\": \"<5 %\",\n    \"spread\": \"distant\"\n  }\n}"
      ),
      ("{\"spread\":\"none\",\"ki-67\":4.0}", ["spread=unknown"], "{\"spread\":null,\"ki-67\":4.0}"),
      ("{\"ki-67\":\"<5 %\"}", ["ki-67=<5"], "{\"ki-67\":\"<5 %\"}"),
      ("{}", ["spread=distant"], "{\"spread\": \"distant\"}"),
    ]
  )
  func untouched(text: String, lines: [String], expected: String) throws {
    #expect(try written(text, lines) == expected)
  }

  @Test("One case of several becomes a file of its own, in its own spelling")
  func several() throws {
    let lines = "{\"id\":1}\n{\"id\":2,\"ki-67\":\"<5 %\"}\n{\"id\":3}\n"
    let changed = try written(lines, case: 2, ["spread=distant"])
    #expect(changed == "{\"id\":2,\"ki-67\":\"<5 %\",\"spread\":\"distant\"}\n")
    let list = "[{\"id\":1},\n {\"id\":2, \"ki-67\":\"<5 %\"}]"
    let chosen = try written(list, case: 2, ["spread=distant"])
    #expect(chosen == "{\"id\":2, \"ki-67\":\"<5 %\", \"spread\":\"distant\"}\n")
  }

  @Test("A row of a table is written anew")
  func row() throws {
    #expect(try written("id,ki-67\na,4\n", ["spread=distant"]) == nil)
  }

  @Test("Whatever the case and the answers, the file says what the interview came to", arguments: UInt64(1)...40)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let line = RandomLine(engine.book).line(damage: 0, &random)
    let reader = CaseReader(book: engine.book, ignoredKeys: RandomLine.ignoredKeys)
    guard case .success(let patient)? = reader.read(line, as: .ndjson).first?.result else { return }
    var interview = Interview(engine, patient)
    _ = interview.opening()
    let lines = ["spread=distant", "ki-67=<5", "symptoms=+pain", "spread=unknown", "fit=yes", "back", "wish=rest"]
    for _ in 0..<random.number(0...5) { _ = interview.take(random.pick(lines)) }
    let cases = reader.cases(in: line, as: .ndjson)
    let written = WrittenCase(1, of: cases, in: line, reader: reader, book: engine.book)
    let bytes = try #require(written?.bytes(saying: interview.patient), "seed \(seed)")
    let read = try #require(reader.read(bytes, as: .json).first).result.get()
    #expect(read.knowledge == interview.patient.knowledge, "seed \(seed)")
    #expect(read.readings == interview.patient.readings, "seed \(seed)")
  }
}
