import Foundation
import Testing

@Suite("consilium language-server")
struct LanguageServerTests {
  private static let uri = "file:///nowhere/a.rules"
  private static let text = "rules a version 1.0.0 language 1\noption b \"B 😀\"\noption c \"C\"\n"

  /// A message with its header.
  private static func framed(_ json: String) -> String { "Content-Length: \(json.utf8.count)\r\n\r\n\(json)" }

  private static func request(_ id: Int, _ method: String, _ parameters: String = "{}") -> String {
    framed(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#)
  }

  private static func notification(_ method: String, _ parameters: String = "{}") -> String {
    framed(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(parameters)}"#)
  }

  private static func at(_ line: Int, _ character: Int, _ more: String = "") -> String {
    #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(line),"character":\#(character)}\#(more)}"#
  }

  private static func opening(_ text: String, _ uri: String = uri) throws -> String {
    let quoted = String(
      decoding: try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed),
      as: UTF8.self
    )
    return notification(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"consilium-rules","version":1,"text":\#(quoted)}}"#
    )
  }

  private static let start = request(0, "initialize") + notification("initialized")
  private static let end = request(99, "shutdown") + notification("exit")

  /// The messages of a server that is sent some, each as the standard library reads JSON.
  private func session(_ messages: String, status: Int32 = 0) throws -> [[String: Any]] {
    let program = try BuiltProgram()
    defer { program.remove() }
    return try session(messages, status: status, in: program)
  }

  private func session(
    _ messages: String,
    status: Int32 = 0,
    in program: BuiltProgram
  ) throws -> [[String: Any]] {
    let run = try program.run(["language-server"], input: messages)
    #expect(run.status == status, "\(run.errors)")
    var rest = Array(run.output.utf8)[...]
    var answers: [[String: Any]] = []
    while !rest.isEmpty {
      let head = try #require(rest.firstRange(of: Array("\r\n\r\n".utf8)))
      let length = try #require(
        Int(
          String(decoding: rest[rest.startIndex..<head.lowerBound], as: UTF8.self).replacing(
            "Content-Length: ",
            with: ""
          )
        )
      )
      let body = rest[head.upperBound..<(head.upperBound + length)]
      answers.append(try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]))
      rest = rest[(head.upperBound + length)...]
    }
    return answers
  }

  private func result(_ id: Int, in answers: [[String: Any]]) -> Any? {
    answers.first { $0["id"] as? Int == id }?["result"]
  }

  private func error(_ id: Int?, in answers: [[String: Any]]) -> Int? {
    let answer = answers.first { id == nil ? $0["id"] is NSNull : $0["id"] as? Int == id }
    return (answer?["error"] as? [String: Any])?["code"] as? Int
  }

  @Test("A session from its start to its end")
  func session() throws {
    let answers = try session(
      Self.start + Self.opening(Self.text)
        + Self.request(1, "textDocument/hover", Self.at(1, 8))
        + Self.request(2, "textDocument/rename", Self.at(1, 7, #","newName":"surgery""#))
        + Self.request(3, "textDocument/formatting", Self.at(0, 0))
        + Self.request(4, "textDocument/documentSymbol", Self.at(0, 0))
        + Self.request(5, "textDocument/completion", Self.at(3, 0))
        + Self.end
    )
    let hover = result(1, in: answers) as? [String: Any]
    #expect((hover?["contents"] as? [String: Any])?["value"] as? String == "option b\nB 😀")
    let changes = (result(2, in: answers) as? [String: Any])?["changes"] as? [String: [[String: Any]]]
    #expect(changes?[Self.uri]?.count == 1)
    #expect(changes?[Self.uri]?.first?["newText"] as? String == "surgery")
    let edits = result(3, in: answers) as? [[String: Any]]
    #expect(edits?.count == 1)
    #expect(edits?.first?["newText"] as? String == "\n")
    #expect((result(4, in: answers) as? [[String: Any]])?.map { $0["name"] as? String } == ["b", "c"])
    #expect((result(5, in: answers) as? [[String: Any]])?.isEmpty == false)
    let published = answers.compactMap { $0["params"] as? [String: Any] }
    #expect(published.count == 1)
    #expect((published.first?["diagnostics"] as? [Any])?.isEmpty == true)
  }

  @Test("What is unsigned or void of a file is said, in layers over it too")
  func signatures() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let rules = """
      rules small version 1.0.0 language 1
      source page "A page"
        statement p.1 "A statement."
      fact fit "Fit": yes or no
      option drug "Drug"
      rule r.1 for drug when fit because "Because." cite page p.1

      """
    let layer = """
      rules ward version 1.0.0 language 1 extends small version 1.0.0
      rule w.1 against drug when not fit because "Frail." cite page overrides r.1

      """
    try program.write(rules, "small.rules")
    try program.write(layer, "ward.rules")
    let uris = ["small", "ward"].map { "file://" + program.folder.path() + "/" + $0 + ".rules" }
    /// The codes of each notification about a file, with the messages.
    func published(_ text: String, _ uri: String) throws -> [[String]] {
      let answers = try session(
        Self.start + Self.opening(text, uri)
          + Self.notification("textDocument/didSave", #"{"textDocument":{"uri":"\#(uri)"}}"#) + Self.end,
        in: program
      )
      return answers.compactMap { $0["params"] as? [String: Any] }.compactMap { parameters in
        (parameters["diagnostics"] as? [[String: Any]])?.map { "\($0["code"] ?? "") \($0["message"] ?? "")" }
      }
    }
    #expect(try published(rules, uris[0]).last?.contains { $0.hasPrefix("C52") } == false)
    let signing = ["sign", "small.rules", "--by", "Anna Berg", "--date", "2026-01-02"]
    #expect(try program.run(signing).status == 0)
    #expect(try published(rules, uris[0]).last?.contains { $0.hasPrefix("C52") } == false)
    let changed = rules.replacing("Because.", with: "Since.")
    let own = try published(changed, uris[0])
    #expect(own.last?.contains { $0.hasPrefix("C521 rule `r.1` has changed since Anna Berg signed it") } == true)
    let above = try #require(try published(layer, uris[1]).last)
    #expect(above.contains { $0.hasPrefix("C520 rule `w.1` is not signed") })
    #expect(above.contains { $0.hasPrefix("C521 in ") && $0.contains("rule `r.1` has changed since Anna Berg") })
    try program.write("garbage", "small.rules.signatures")
    #expect(try published(rules, uris[0]).last?.contains { $0.hasPrefix("C523") } == true)
    #expect(try published(layer, uris[1]).last?.contains { $0.hasPrefix("C523 in ") } == true)
  }

  @Test("Changes within a character, beyond the end and backwards leave a text that can be read")
  func edits() throws {
    let change =
      #"{"textDocument":{"uri":"\#(Self.uri)","version":2},"contentChanges":["#
      + #"{"range":{"start":{"line":1,"character":13},"end":{"line":1,"character":13}},"text":"x"},"#
      + #"{"range":{"start":{"line":99,"character":9},"end":{"line":1,"character":0}},"text":"option d \"D\"\n"}]}"#
    let answers = try session(
      Self.start + Self.opening(Self.text) + Self.notification("textDocument/didChange", change)
        + Self.request(1, "textDocument/documentSymbol", Self.at(0, 0))
        + Self.request(2, "textDocument/hover", Self.at(1, 8)) + Self.end
    )
    #expect((result(1, in: answers) as? [[String: Any]])?.map { $0["name"] as? String } == ["b", "c", "d"])
    let hover = result(2, in: answers) as? [String: Any]
    #expect((hover?["contents"] as? [String: Any])?["value"] as? String == "option b\nB x😀")
  }

  @Test("What is out of order or unknown is answered with an error, and the server goes on")
  func errors() throws {
    let answers = try session(
      Self.request(1, "textDocument/hover", Self.at(0, 0)) + Self.start + Self.framed("{") + Self.framed("[]")
        + Self.request(2, "workspace/unheardOf") + Self.request(3, "textDocument/hover", Self.at(0, 0))
        + Self.opening(Self.text) + Self.request(4, "textDocument/hover", #"{"textDocument":{"uri":"\#(Self.uri)"}}"#)
        + Self.request(5, "textDocument/rename", Self.at(1, 7, #","newName":"rule""#))
        + Self.request(6, "initialize") + Self.notification("unheard/of")
        + Self.request(7, "textDocument/hover", Self.at(9_999_999, -5)) + Self.request(98, "shutdown")
        + Self.request(8, "textDocument/hover", Self.at(0, 0)) + Self.notification("exit")
    )
    let codes = (1...8).map { error($0, in: answers) }
    #expect(codes == [-32002, -32601, -32602, -32602, -32803, -32600, -32602, -32600])
    #expect(error(nil, in: answers) == -32700)
    #expect(answers.count { $0["id"] is NSNull } == 2)
  }

  @Test("A request that is cancelled before its turn is not answered with a result")
  func cancelling() throws {
    let answers = try session(
      Self.start + Self.opening(Self.text) + Self.request(1, "textDocument/documentSymbol", Self.at(0, 0))
        + Self.notification("$/cancelRequest", #"{"id":1}"#) + Self.end
    )
    #expect(error(1, in: answers) == -32800)
  }

  @Test(
    "A stream that cannot be taken apart ends the server with an error",
    arguments: [
      "hello\r\n\r\n", "Content-Length: x\r\n\r\n{}", "Content-Length: 999999999999\r\n\r\n",
      "Content-Length: 5\r\n\r\n{}",
      "X: 1\r\n\r\n{}", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", String(repeating: "a", count: 9_000),
    ]
  )
  func broken(input: String) throws {
    let answers = try session(Self.start + input, status: 2)
    #expect(error(nil, in: answers) == -32700)
  }

  @Test("The end without `shutdown` is said by the exit status")
  func unexpectedEnd() throws {
    _ = try session(Self.start + Self.notification("exit"), status: 1)
    _ = try session(Self.start, status: 1)
  }

  @Test(
    "A change before the first line or character is left out, and the client is told",
    arguments: [
      (#"{"line":-1,"character":0}"#, #"{"line":0,"character":0}"#),
      (#"{"line":1,"character":-4}"#, #"{"line":1,"character":6}"#),
      (#"{"line":0,"character":0}"#, #"{"line":-1,"character":0}"#),
    ]
  )
  func negative(start: String, end: String) throws {
    let change =
      #"{"textDocument":{"uri":"\#(Self.uri)","version":2},"contentChanges":["#
      + #"{"range":{"start":\#(start),"end":\#(end)},"text":"x"}]}"#
    let answers = try session(
      Self.start + Self.opening(Self.text) + Self.notification("textDocument/didChange", change)
        + Self.request(1, "textDocument/documentSymbol", Self.at(0, 0)) + Self.end
    )
    #expect((result(1, in: answers) as? [[String: Any]])?.map { $0["name"] as? String } == ["b", "c"])
    let said = answers.filter { $0["method"] as? String == "window/logMessage" }
    let message = (said.first?["params"] as? [String: Any])?["message"] as? String
    #expect(said.count == 1)
    #expect(message == "a change was left out: a position before the first line or character")
  }

  @Test("Answers that cannot be written are an error")
  func fullDevice() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.start + Self.opening(Self.text) + Self.end, "messages")
    let run = try program.shell("\"$consilium\" language-server < messages > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors == "consilium: cannot write the results: no space left on device\n")
  }

  @Test("What has changed since it was signed is said when a file is saved")
  func voidSignatures() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let text = """
      rules small version 1.0.0 language 1
      source page "A page"
        statement s.1 "It can be done."
      fact fit "Fit": yes or no
      option surgery "Surgery"
      rule s.1 for surgery when fit because "It can be done." cite page s.1

      """
    try program.write(text, "small.rules")
    let signing = try program.run(["sign", "small.rules", "--by", "Anna Berg", "--date", "2026-01-02"])
    #expect(signing.status == 0, "\(signing.errors)")
    let uri = program.folder.appending(path: "small.rules").absoluteString
    let codes = { (text: String) in
      let opening = try Self.opening(text).replacing(Self.uri, with: uri)
      let body = opening[try #require(opening.firstRange(of: "\r\n\r\n")).upperBound...]
      let saving = Self.notification("textDocument/didSave", #"{"textDocument":{"uri":"\#(uri)"}}"#)
      let answers = try session(Self.start + Self.framed(String(body)) + saving + Self.end)
      let published = answers.compactMap { ($0["params"] as? [String: Any])?["diagnostics"] as? [[String: Any]] }
      return try #require(published.last).compactMap { $0["code"] as? String }.filter { $0.hasPrefix("C52") }
    }
    #expect(try codes(text).isEmpty)
    #expect(try codes(text.replacing("when fit", with: "when not fit")) == ["C521"])
  }
}
