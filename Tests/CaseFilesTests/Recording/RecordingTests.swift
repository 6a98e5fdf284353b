import CaseFiles
import RuleBooks
import RuleLanguage
import Testing

/// Decisions written into case files, of which every other byte stays.
struct RecordingTests {
  private static let surgery = RecordedDecision(options: [0, 2], reason: "trial", date: nil)

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func recorded(
    _ decision: RecordedDecision = surgery,
    _ position: Int = 1,
    in text: String,
    as kind: CaseFileKind
  ) -> Result<String, RecordingProblem> {
    let bytes = Array(text.utf8)
    let recorder = DecisionRecorder(CaseReader(book: FixtureBook.book), book: FixtureBook.book, quote: Self.quoted)
    do throws(RecordingProblem) {
      let edits = try recorder.plan(recording: decision, inCase: position, of: bytes, as: kind, extension: "").edits
      return .success(String(decoding: TextEdit.applied(edits, to: bytes), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  @Test(
    "An object gets new members in its own layout, and keeps its old ones",
    arguments: [
      ("{}", #"{"decision": ["surgery", "active-surveillance"], "reason": "trial"}"#),
      (#"{"grade":"G1"}"#, #"{"grade":"G1","decision":["surgery","active-surveillance"],"reason":"trial"}"#),
      (
        #"{ "grade": "G1" }"#, #"{ "grade": "G1", "decision": ["surgery", "active-surveillance"], "reason": "trial" }"#
      ),
      (
        "{\r\n\t\"ki-67\": 1.50,\r\n\t\"grade\": \"G1\"\r\n}\r\n",
        "{\r\n\t\"ki-67\": 1.50,\r\n\t\"grade\": \"G1\",\r\n\t\"decision\": [\"surgery\", \"active-surveillance\"],"
          + "\r\n\t\"reason\": \"trial\"\r\n}\r\n"
      ),
      (
        "{ \"grade\": \"G1\"\n, \"spread\": \"none\"\n}",
        "{ \"grade\": \"G1\"\n, \"spread\": \"none\"\n, \"decision\": [\"surgery\", \"active-surveillance\"]"
          + "\n, \"reason\": \"trial\"\n}"
      ),
      (
        #"{"Decision":null,"grade":"G1","REASON" : null}"#,
        #"{"Decision":["surgery","active-surveillance"],"grade":"G1","REASON" : "trial"}"#
          .replacing(#"","active"#, with: #"", "active"#)
      ),
      (
        #"{"decision":[ "chemotherapy" ],"reason":"x\u0041","grade":"G1"}"#,
        #"{"decision":["surgery","active-surveillance"],"reason":"trial","grade":"G1"}"#
      ),
      (
        #"{"id":"a","facts":{"grade":"G1"}}"#,
        #"{"id":"a","facts":{"grade":"G1"},"decision":["surgery","active-surveillance"],"reason":"trial"}"#
      ),
      (
        #"{"reason":null,"grade":"G1"}"#,
        #"{"reason":"trial","decision":["surgery","active-surveillance"],"grade":"G1"}"#
      ),
    ]
  )
  func object(text: String, expected: String) {
    #expect(recorded(in: text, as: .json) == .success(expected))
    #expect(recorded(in: "\u{FEFF}" + text, as: .json) == .success("\u{FEFF}" + expected))
  }

  @Test("What stands there already is not spelled anew")
  func standing() {
    let text = #"{"decision":["Active Surveillance"],"reason":"trial"}"#
    let decision = RecordedDecision(options: [2], reason: "trial", date: nil)
    #expect(recorded(decision, in: text, as: .json) == .success(text))
    let dated = RecordedDecision(options: [2], reason: nil, date: "2026-01-31")
    #expect(recorded(dated, in: text, as: .json) == .success(text.dropLast() + #","date":"2026-01-31"}"#))
  }

  @Test(
    "A decision that cannot be read is replaced where that is wanted, and only that",
    arguments: [
      (#"{"grade":"G1","decision":["knife"]}"#, #"{"grade":"G1","decision":["surgery"]}"#),
      (#"{"decision":7,"reason":"x"}"#, #"{"decision":["surgery"],"reason":"x"}"#),
      (#"{"decision":7,"grade":"G9"}"#, nil), (#"{"decision":7,"reason":[1]}"#, nil),
    ]
  )
  func unreadable(text: String, expected: String?) {
    let bytes = Array(text.utf8)
    let recorder = DecisionRecorder(CaseReader(book: FixtureBook.book), book: FixtureBook.book, quote: Self.quoted)
    let decision = RecordedDecision(options: [0], reason: nil, date: nil)
    func written(_ replaces: Bool) -> String? {
      let plan = try? recorder.plan(
        recording: decision,
        inCase: 1,
        of: bytes,
        as: .json,
        extension: "",
        replacesUnread: replaces
      )
      return plan.map { String(decoding: TextEdit.applied($0.edits, to: bytes), as: UTF8.self) }
    }
    #expect(written(false) == nil)
    #expect(written(true) == expected)
  }

  @Test("One case of a list or of lines is written to, the others stay as they are, broken ones, too")
  func several() {
    let list = "[ {\"grade\": \"G9\"} ,\n  {\"grade\":\"G1\"},{\"grade\":\"G2\"}\n]\n"
    #expect(
      recorded(.init(options: [], reason: nil, date: nil), 2, in: list, as: .json)
        == .success("[ {\"grade\": \"G9\"} ,\n  {\"grade\":\"G1\",\"decision\":[]},{\"grade\":\"G2\"}\n]\n")
    )
    let lines = "{\"grade\":\r\n\r\n{\"grade\": \"G1\"} \r\n{\"grade\":\"G2\"}"
    #expect(
      recorded(.init(options: [0], reason: "say \"no\"", date: nil), 2, in: lines, as: .ndjson)
        == .success(
          "{\"grade\":\r\n\r\n{\"grade\": \"G1\", \"decision\": [\"surgery\"], \"reason\": \"say \\\"no\\\"\"} \r\n"
            + "{\"grade\":\"G2\"}"
        )
    )
    #expect(recorded(.init(options: [0], reason: nil, date: nil), 4, in: lines, as: .ndjson) == .failure(.noCase))
    guard case .failure(.unreadable) = recorded(Self.surgery, 1, in: lines, as: .ndjson) else {
      Issue.record("a broken case was written to")
      return
    }
  }

  @Test(
    "A table gets the columns that it lacks, and cells where it has them",
    arguments: [
      (
        "id,grade\r\na,G1\r\nb,G2\r\n",
        "id,grade,decision,reason\r\na,G1,,\r\nb,G2,surgery;active-surveillance,trial\r\n"
      ),
      (
        "id;grade\na;G1\nb;G2",
        "id;grade;decision;reason\na;G1;;\nb;G2;\"surgery;active-surveillance\";trial"
      ),
      (
        "\"id\",\"grade\"\n\"a\",\"G1\"\n\"b\",\"G2\"\n\n",
        "\"id\",\"grade\",\"decision\",\"reason\"\n\"a\",\"G1\",,\n"
          + "\"b\",\"G2\",\"surgery;active-surveillance\",\"trial\"\n\n"
      ),
      (
        "id,reason,grade,decision\na,x,G1,none\nb,,\"G2\",\"\"\nc,,G9,\n",
        "id,reason,grade,decision\na,x,G1,none\nb,trial,\"G2\",\"surgery;active-surveillance\"\nc,,G9,\n"
      ),
      // Broken rows stay broken for the same reason.
      (
        "id,grade\na,G1,,\nb,G2\nc\nd,\"x\"y\ne,G3\n",
        "id,grade,decision,reason\na,G1,,,,\nb,G2,surgery;active-surveillance,trial\nc,,\nd,\"x\"y\ne,G3,,\n"
      ),
    ]
  )
  func table(text: String, expected: String) {
    #expect(recorded(Self.surgery, 2, in: text, as: .csv) == .success(expected))
    #expect(recorded(Self.surgery, 2, in: "\u{FEFF}" + text, as: .csv) == .success("\u{FEFF}" + expected))
  }

  @Test("What would be run as a formula, and a table without a header, are refused")
  func refused() {
    let decision = RecordedDecision(options: [0], reason: "=1+1", date: nil)
    #expect(recorded(decision, 1, in: "id,grade\na,G1\n", as: .csv) == .failure(.formula))
    guard case .failure(.unreadable) = recorded(Self.surgery, 1, in: "id,grad\na,G1\n", as: .csv) else {
      Issue.record("a table without a usable header was written to")
      return
    }
  }
}
