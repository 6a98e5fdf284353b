import CaseFiles
import RuleBooks
import Testing

/// JSON as RFC 8259 has it, and nothing else; the samples follow the public test suites for JSON readers.
@Suite struct JSONSyntaxTests {
  /// Values that are JSON, read under an ignored key.
  static let accepted = [
    "null", "true", "false", "0", "-0", "-1", "12", "1.5", "0.0", "-0.5", "1e1", "1E1", "1e+1", "1e-1", "1.5e10", "0e0",
    "0E+1", "123456789012345678901234567890", "1e999999", #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0041""#,
    #""\u00e9\u00E9""#, #""\ud83d\ude00""#, #""\uD83D\uDE00""#, #""\u0000""#, #""\ufffe\uffff""#, #""é€😀""#, #""'""#,
    #""/""#, "\"\u{7F}\"", "\"\u{2028}\u{2029}\u{FEFF}\"", "\"\u{10FFFF}\"", #""\uDBFF\uDFFF""#, "[]", "[ ]", "[1]",
    "[1,2]", "[ 1 , 2 ]", "[[],[[]]]", "{}", "{ }", #"{"a":1}"#, #"{"a":1,"b":[{"c":null}]}"#, #"{"":0}"#,
    #"{"a":1,"a":2}"#, "\t[\r\n1\r\n]\n ", "[null,true,false]", #"[""]"#, "[-0]", #"["a",1,{}]"#,
  ]

  @Test("What is JSON is taken", arguments: accepted)
  func accepts(_ json: String) {
    let reader = CaseReader(book: FixtureBook.book, ignoredKeys: ["x"])
    let entries = reader.read(Array("{\"id\":1,\"x\":\(json)}".utf8), as: .json)
    #expect(entries.map { $0.summary } == ["1:1@1"])
  }

  /// A case, and the code, line and column of what is wrong with it.
  static let rejected: [(json: String, found: String)] = [
    (#"{"x":}"#, "F101 1:6"), (#"{"x":1,}"#, "F111 1:7"), (#"{"x":[1,]}"#, "F111 1:8"), (#"{,"x":1}"#, "F101 1:2"),
    (#"{"x":[,1]}"#, "F101 1:7"), (#"{"x":[1,,2]}"#, "F101 1:9"), (#"{"x" 1}"#, "F101 1:6"),
    (#"{"x":1 "y":2}"#, "F110 1:8"),
    (#"{"x":[1 2]}"#, "F101 1:9"), (#"{"x":[1 "a"]}"#, "F110 1:9"), (#"{"x":[1}"#, "F101 1:8"),
    (#"{"x":1]"#, "F101 1:7"),
    (#"{x:1}"#, "F101 1:2"), (#"{'x':1}"#, "F101 1:2"), (#"{"x":'a'}"#, "F101 1:6"), (#"{1:1}"#, "F101 1:2"),
    (#"{"x":tru}"#, "F101 1:6"), (#"{"x":True}"#, "F101 1:6"), (#"{"x":truee}"#, "F101 1:6"),
    (#"{"x":nul"#, "F101 1:6"),
    (#"{"x":NaN}"#, "F101 1:6"), (#"{"x":Infinity}"#, "F101 1:6"), (#"{"x":-Infinity}"#, "F104 1:6"),
    (#"{"x":undefined}"#, "F101 1:6"), (#"{"x":01}"#, "F104 1:6"), (#"{"x":-01}"#, "F104 1:6"),
    (#"{"x":1.}"#, "F104 1:6"),
    (#"{"x":.5}"#, "F101 1:6"), (#"{"x":+1}"#, "F101 1:6"), (#"{"x":1e}"#, "F104 1:6"), (#"{"x":1e+}"#, "F104 1:6"),
    (#"{"x":-}"#, "F104 1:6"), (#"{"x":0x1F}"#, "F104 1:6"), (#"{"x":1_000}"#, "F104 1:6"),
    (#"{"x":1.2.3}"#, "F104 1:6"),
    (#"{"x":1e5.5}"#, "F104 1:6"), (#"{"x":1a}"#, "F104 1:6"), (#"{"x":00}"#, "F104 1:6"), (#"{"x":--1}"#, "F104 1:6"),
    (#"{"x":"\x41"}"#, "F105 1:7"), (#"{"x":"\u12"}"#, "F105 1:7"), (#"{"x":"\u12G4"}"#, "F105 1:7"),
    (#"{"x":"\U0041"}"#, "F105 1:7"), (#"{"x":"\'"}"#, "F105 1:7"), (#"{"x":"a\"#, "F108 1:6"),
    (#"{"x":"\ud83d"}"#, "F106 1:7"), (#"{"x":"\ude00"}"#, "F106 1:7"), (#"{"x":"\ud83d\u0041"}"#, "F106 1:7"),
    (#"{"x":"\ud83dx"}"#, "F106 1:7"), (#"{"x":"\ud83d\ud83d"}"#, "F106 1:7"), (#"{"x":"\ud83d\u00"}"#, "F105 1:13"),
    ("{\"x\":\"a\tb\"}", "F107 1:8"), ("{\"x\":\"a\nb\"}", "F107 1:8"), ("{\"x\":\"a\u{0}b\"}", "F107 1:8"),
    ("{\"x\":\"a\u{1F}\"}", "F107 1:8"), (#"{"x":"a}"#, "F108 1:6"), (#"{"x"#, "F108 1:2"), (#"{"#, "F102 1:2"),
    (#"{"x""#, "F102 1:5"), (#"{"x":"#, "F102 1:6"), (#"{"x":1"#, "F102 1:7"), (#"{"x":1,"#, "F102 1:8"),
    (#"{"x":["#, "F102 1:7"), (#"{"x":[1"#, "F102 1:8"), (#"{"x":1}}"#, "F103 1:8"), (#"{"x":1} x"#, "F103 1:9"),
    (#"{"x":1}{"x":2}"#, "F103 1:8"), (#"{"x":1},"#, "F103 1:8"), (#"{"x":1} // note"#, "F103 1:9"),
    (#"{/* a */"x":1}"#, "F101 1:2"), ("{\"x\":1\u{C}}", "F101 1:7"), ("{\"x\":\u{A0}1}", "F101 1:6"),
    ("{\u{201C}x\u{201D}:1}", "F101 1:2"), ("\"text\"", "F112 1:1"), ("1", "F112 1:1"), ("null", "F112 1:1"),
    ("{\"é€😀\":1,\n  \"y\":tru}", "F101 2:7"), ("{\"é€😀\":01}", "F104 1:8"), ("{\r\n\"x\":01}", "F104 2:5"),
    ("\u{FEFF}{\"x\":01}", "F104 1:6"), ("{\u{FEFF}\"x\":1}", "F101 1:2"),
  ]

  @Test("What is not JSON is refused where it stops being it", arguments: rejected)
  func rejects(_ sample: (json: String, found: String)) {
    let reader = CaseReader(book: FixtureBook.book, ignoredKeys: ["x", "y", "é€😀"])
    let entries = reader.read(Array(sample.json.utf8), as: .json)
    #expect(entries.map { $0.summary } == ["1:-@1 \(sample.found)"])
  }

  @Test(
    "Bytes that are not UTF-8 are refused where they stand",
    arguments: [
      ([0x80], "F003"), ([0xFF], "F003"), ([0xC0, 0xAF], "F002"), ([0xC1, 0xBF], "F002"), ([0xE0, 0x80, 0xAF], "F002"),
      ([0xE0, 0x9F, 0xBF], "F002"), ([0xED, 0xA0, 0x80], "F002"), ([0xED, 0xBF, 0xBF], "F002"),
      ([0xF0, 0x80, 0x80, 0x80], "F002"), ([0xF0, 0x8F, 0xBF, 0xBF], "F002"), ([0xF4, 0x90, 0x80, 0x80], "F002"),
      ([0xF5, 0x80, 0x80, 0x80], "F002"), ([0xC3], "F003"), ([0xE2, 0x82], "F002"), ([0xE9, 0x20], "F003"),
      ([0x81, 0x20], "F002"),
    ] as [([UInt8], String)]
  )
  func rejectsBytes(_ bytes: [UInt8], code: String) {
    let text = Array(#"{"id":"a","note":"é"#.utf8) + bytes + Array("\"}".utf8)
    let entries = Fixture.reader.read(text, as: .json)
    #expect(entries.map { $0.summary } == ["1:a@1 \(code) 1:20"])
    let cut = Array(#"{"id":"a","note":"é"#.utf8) + bytes
    #expect(Fixture.reader.read(cut, as: .json).map { $0.summary }.first?.hasPrefix("1:a@1 F00") == true)
  }

  @Test(
    "Nesting is taken up to its limit and refused beyond it, however deep it is",
    arguments: [
      (31, "1:1@1"), (32, "1:1@1 F109 1:44"), (100_000, "1:1@1 F109 1:44"),
    ]
  )
  func limitsNesting(depth: Int, summary: String) {
    let reader = CaseReader(book: FixtureBook.book, ignoredKeys: ["x"])
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] where open == "[" || depth == 31 {
      let core = open == "[" ? "" : "1"
      let nest = String(repeating: open, count: depth) + core + String(repeating: close, count: depth)
      let entries = reader.read(Array("{\"id\":1,\"x\":\(nest)}".utf8), as: .json)
      #expect(entries.map { $0.summary } == [summary])
      let open = Array("{\"id\":1,\"x\":\(String(repeating: "[", count: depth))".utf8)
      #expect(reader.read(open, as: .json).count == 1)
      #expect(reader.read(Array(String(repeating: "[", count: depth).utf8)).count == 1)
      #expect(reader.read(Array(String(repeating: "{\"a\":", count: depth).utf8)).count == 1)
    }
  }

  @Test("A key is the same however its letters are written")
  func resolvesKeys() throws {
    let entry = try #require(Fixture.read(#"{"\u0069d":"\u0041\ud83d\ude00","gr\u0061de":"G1"}"#).first)
    #expect(entry.label?.text == "A😀")
    #expect(entry.patient.map { FixtureBook.knowledge(of: "grade", in: $0) } == .values(1))
  }

  @Test(
    "Messages say what was found and what helps",
    arguments: [
      (#"{x:1}"#, "`x` stands where a key or `}` is expected", "a key stands in double quotes"),
      (#"{"x":'a'}"#, "`'` stands where a value is expected", "JSON has straight double quotes only"),
      (
        #"{"x":True}"#, "`T` stands where a value is expected",
        "JSON knows true, false and null, in lower case; texts stand in double quotes"
      ),
      (#"{"x":pancreas}"#, "`p` stands where a value is expected", "texts stand in double quotes"),
      (#"{"x":1 // size"#, "`/` stands where `,` or `}` is expected", "JSON has no comments"),
      (#"{"x":.5}"#, "`.` stands where a value is expected", "a number begins with a digit or a minus sign"),
      (
        #"{"x":01}"#, "`01` is not a number of JSON",
        "write digits, then a point and digits if needed; no leading zero, no plus sign, no comma"
      ),
      (
        "{\"x\":\"a\nb\"}", "the control character `\\n` stands in a text",
        "write a line break as \\n, or close the text"
      ),
      (#"{"x":1,}"#, "nothing follows the comma", "remove the comma"),
      (#"{"x":1"#, "the text ends where `,` or `}` is expected", "the case is cut off"),
      ("", "the file is empty", "a JSON file holds one case in { } or a list of cases in [ ]"),
      (
        "{}\n{}", "`{` stands behind the end of the case",
        "for one case a line the kind is ndjson; cases in a list stand in [ ] with commas between"
      ),
    ]
  )
  func words(json: String, message: String, help: String) {
    let problem = Fixture.read(json, as: .json).first?.problem
    #expect(problem?.message == message)
    #expect(problem?.help == help)
  }
}
