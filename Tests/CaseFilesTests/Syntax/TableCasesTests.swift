import CaseFiles
import RuleBooks
import Testing

/// Tables: what RFC 4180 allows, what spreadsheets do to it, and bad rows among good ones.
@Suite struct TableCasesTests {
  @Test(
    "A bad row never stops the others",
    arguments: [
      ("", []),
      ("id,grade", []),
      ("id,grade\n", []),
      ("id,grade\n1,G1\n2,G2", ["1:1@2", "2:2@3"]),
      ("\u{FEFF}id,grade\r\n1,G1\r\n", ["1:1@2"]),
      ("id,grade\r1,G1\r2,G9\r", ["1:1@2", "2:2@3 F301 3:3"]),
      ("\n\nid,grade\n\n1,G1\n \n,\n , \n2,G2\n\n", ["1:1@5", "2:2@9"]),
      ("id,grade\n1,G9\n2,G2\n", ["1:1@2 F301 2:3", "2:2@3"]),
      ("id,grade\n1,G1,x\n2\n3,G2\n", ["1:1@2 F121 2:1", "2:2@3 F121 3:1", "3:3@4"]),
      ("id,note\n1,\"a\nb\"\n2,\"a \"\"b\"\" c\"\n3,\"\"\n", ["1:1@2", "2:2@4", "3:3@5"]),
      ("id,note\n1,a\"b\"\n2,c\n", ["1:1@2 F123 2:4", "2:2@3"]),
      ("id,note\n1,\"a\" b\n2,c\n", ["1:1@2 F122 2:6", "2:2@3"]),
      ("id,note\n1,\"a\n2,b\n3,c\n", ["1:1@2 F124 2:3", "2:2@3", "3:3@4"]),
      ("id,note\n1,\"a\n2,\"b\"\n3,c\n", ["1:1@2 F122 3:4", "2:2@3", "3:3@4"]),
      ("id,note\n1,\"a\n\nb\"\n2,c,d\n", ["1:1@2", "2:2@5 F121 5:1"]),
      ("id,grade\n\"1\",\"G1\"\n\" 2 \", G2 \n", ["1:1@2", "2:2@3"]),
      ("id,note,grade\n1,é€😀,G9\n", ["1:1@2 F301 2:7"]),
      ("id,note,grade\n1,\"a\nb\",G9\n", ["1:1@2 F301 3:4"]),
      ("id,note,grade\n1,a,\"G9\"\n", ["1:1@2 F301 2:6"]),
      ("grade\nG1\n\nG2\n", ["1:-@2", "2:-@4"]),
      ("id,grade,\n1,G1,\n2,G2,x\n", ["1:1@2", "2:2@3 F211 3:6"]),
      ("id,grade,metastasis-sites\n1,G1,liver;;bone\n2,G2,\"liver; spine\"\n", ["1:1@2 F306 2:12", "2:2@3 F301 3:14"]),
    ]
  )
  func reads(_ text: String, _ summaries: [String]) {
    #expect(Fixture.read(text, as: .csv).map { $0.summary } == summaries)
  }

  @Test(
    "The delimiter shows in the header",
    arguments: [
      "id,metastasis-sites,note\n7,liver;bone,\"a;b\"\n",
      "id;metastasis-sites;note\n7;\"liver;bone\";\"a;b\"\n",
      "id\tmetastasis-sites\tnote\n7\tliver;bone\ta;b\n",
      "\"id\";\"Metastasis Sites\";\"note\"\n7;\"liver;bone\";\"a;b\"\n",
      "id\tmetastasis_sites\tnote\t\n7\t\"liver;bone\"\t\"a;b\"\t\n",
      "\tid\tmetastasis_sites\tnote\n\t7\t\"liver;bone\"\t\"a;b\"\n",
    ]
  )
  func detectsDelimiter(_ text: String) throws {
    let entry = try #require(Fixture.read(text, as: .csv).first)
    let patient = try #require(entry.patient, "\(entry.problem?.message ?? "")")
    #expect(patient.id == .text("7"))
    #expect(patient.note == "a;b")
    #expect(FixtureBook.knowledge(of: "metastasis-sites", in: patient) == .members(present: 0b011, absent: 0b100))
  }

  @Test(
    "What is wrong with the header is wrong with every row",
    arguments: [
      ("id,grad\n1,G1\n2,G2\n", "the column `grad` is not a fact of the rule book", "did you mean `grade`?", "1:4"),
      (
        "id,facts\n1,G1\n2,G2\n", "the column `facts` is not a fact of the rule book",
        "take it out, or name it among the keys to ignore", "1:4"
      ),
      ("id,ki67,KI-67\n1,2,2\n2,2,2\n", "the column `KI-67` gives `ki-67` a second time", "keep one of the two", "1:9"),
      ("id,note,id\n1,2,2\n2,2,2\n", "the column `id` is given twice", "keep one of the two", "1:9"),
      (
        "id,\"no\"te\n1,2\n2,2\n", "text follows the quote that closes the cell",
        "a quote inside a quoted cell is written twice", "1:8"
      ),
      (
        "\n\nid,grad\n1,G1,7\n2,G2\n", "the column `grad` is not a fact of the rule book", "did you mean `grade`?",
        "3:4"
      ),
    ]
  )
  func refusesHeader(text: String, message: String, help: String, place: String) {
    let entries = Fixture.read(text, as: .csv)
    #expect(entries.map { $0.label?.text } == ["1", "2"])
    #expect(entries.map { $0.position } == [1, 2])
    for entry in entries {
      #expect(entry.problem?.message == message)
      #expect(entry.problem?.help == help)
      #expect(entry.problem.map { "\($0.line):\($0.column)" } == place)
    }
  }

  @Test("A bad header without rows is not silent")
  func refusesHeaderAlone() {
    #expect(Fixture.read("id,grad\n", as: .csv).map { $0.summary } == ["1:-@1 F201 1:4"])
    #expect(Fixture.read("not a table", as: .csv).map { $0.summary } == ["1:-@1 F201 1:1"])
  }

  @Test("A row says how many cells it has")
  func countsCells() {
    let entries = Fixture.read("id,grade,note\n1,G1\n2,G1,a,b\n3\n", as: .csv)
    #expect(
      entries.map { $0.problem?.message } == [
        "the header has 3 columns, this row has 2 cells", "the header has 3 columns, this row has 4 cells",
        "the header has 3 columns, this row has 1 cell",
      ]
    )
  }

  @Test("The encoding of spreadsheets is refused with its repair, row by row")
  func refusesEncoding() throws {
    let text = Array("id,note\n1,caf".utf8) + [0xE9] + Array("\n2,\"x\n".utf8) + [0xE9] + Array("\"\n3,é\n".utf8)
    let entries = Fixture.reader.read(text, as: .csv)
    #expect(entries.map { $0.summary } == ["1:1@2 F003 2:6", "2:2@3 F003 4:1", "3:3@5"])
    let problem = try #require(entries[0].problem)
    #expect(problem.message == "the byte E9 is not UTF-8; the file seems to be in Windows-1252")
    #expect(problem.help == "save the file as UTF-8; a spreadsheet calls it “CSV UTF-8”")
    let header = Array("id,gr".utf8) + [0xE4] + Array("de\n1,G1\n".utf8)
    #expect(Fixture.reader.read(header, as: .csv).map { $0.summary } == ["1:1@2 F003 1:6"])
  }

  @Test(
    "Reserved columns are read",
    arguments: [
      ("surgery;chemotherapy", [0, 1]), ("none", []), ("Active Surveillance", [2]), ("", nil),
    ] as [(String, [Int]?)]
  )
  func readsReserved(decision: String, options: [Int]?) throws {
    let text = "ID,Title,note,date,decision,reason\n007,A title,A note,2024-02-29,\(decision),A reason\n"
    let patient = try #require(Fixture.read(text, as: .csv).first?.patient)
    #expect(patient.id == .text("007"))
    #expect(patient.title == "A title")
    #expect(patient.note == "A note")
    #expect(patient.date == "2024-02-29")
    #expect(patient.decision == options)
    #expect(patient.reason == "A reason")
  }

  @Test(
    "A wrong reserved cell is refused in its place",
    arguments: [
      ("id,date\n1,29/02/2024\n", "1:1@2 F207 2:3"), ("id,decision\n1,surgery;surgry\n", "1:1@2 F209 2:11"),
      ("id,decision\n1,surgery;SURGERY\n", "1:1@2 F210 2:11"),
    ]
  )
  func refusesReserved(text: String, summary: String) {
    #expect(Fixture.read(text, as: .csv).map { $0.summary } == [summary])
  }

  @Test("A row beyond the limit is refused, the rest is read")
  func limitsRows() {
    let reader = CaseReader(book: FixtureBook.book, limits: CaseLimits(bytesPerCase: 12))
    let text = "id,note\n1,abc\n2,abcdefghijklmnop\n3,\"abcdefghijk\nlmno\"\n4,abc\n"
    let entries = reader.read(Array(text.utf8), as: .csv)
    #expect(entries.map { $0.summary } == ["1:1@2", "2:2@3 F005 3:1", "3:3@4 F005 4:1", "4:-@5 F123 5:5", "5:4@6"])
  }

  @Test("Ignored columns are passed by, whatever is in them")
  func ignoresColumns() {
    let reader = CaseReader(book: FixtureBook.book, ignoredKeys: ["Hospital No", "grade"])
    let entries = reader.read(Array("id,hospital_no,GRADE\n1,x,G9\n".utf8), as: .csv)
    #expect(entries.map { $0.summary } == ["1:1@2"])
    #expect(entries[0].patient.map { FixtureBook.knowledge(of: "grade", in: $0) } == .unknown)
  }
}
