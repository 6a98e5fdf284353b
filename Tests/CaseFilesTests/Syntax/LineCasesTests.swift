import CaseFiles
import Testing

/// NDJSON: every line stands for itself.
@Suite struct LineCasesTests {
  @Test(
    "A bad line never stops the others",
    arguments: [
      ("", []),
      ("\n \n\t\r\n", []),
      ("{\"id\":1}", ["1:1@1"]),
      ("{\"id\":1}\n{\"id\":2}\n", ["1:1@1", "2:2@2"]),
      ("\n{\"id\":1}\r\n\n  {\"id\":2}  \n\n", ["1:1@2", "2:2@4"]),
      ("{\"id\":1}\n{\"id\":2,\"grade\":\n{\"id\":3}", ["1:1@1", "2:2@2 F102 2:17", "3:3@3"]),
      ("{\"id\":1}\n{\"id\":2,\"note\":\"a\n{\"id\":3}", ["1:1@1", "2:2@2 F108 2:16", "3:3@3"]),
      ("{\"id\":1}\n[{\"id\":2}]\n{\"id\":3}", ["1:1@1", "2:-@2 F112 2:1", "3:3@3"]),
      ("{\"id\":1}{\"id\":2}\n{\"id\":3}", ["1:1@1 F103 1:9", "2:3@2"]),
      ("{\"id\":1},\n{\"id\":3}", ["1:1@1 F103 1:9", "2:3@2"]),
      ("x\n{\"id\":3}", ["1:-@1 F101 1:1", "2:3@2"]),
      ("{\"id\":\"é\",\"grade\":9}\n{\"id\":3}", ["1:é@1 F301 1:19", "2:3@2"]),
      ("\u{FEFF}{\"id\":1,\"grade\":9}\n", ["1:1@1 F301 1:17"]),
    ]
  )
  func reads(_ text: String, _ summaries: [String]) {
    #expect(Fixture.read(text, as: .ndjson).map { $0.summary } == summaries)
  }

  @Test("A line beyond the limit is refused, the rest is read")
  func limitsLines() {
    let reader = CaseReader(book: FixtureBook.book, limits: CaseLimits(bytesPerCase: 20))
    let text = "{\"id\":1}\n{\"id\":2,\"note\":\"012345\"}\n{\"id\":3,\"note\":\"\"}\n{\"id\":4}"
    let entries = reader.read(Array(text.utf8), as: .ndjson)
    #expect(entries.map { $0.summary } == ["1:1@1", "2:-@2 F005 2:1", "3:3@3", "4:4@4"])
    #expect(entries[1].problem?.message == "the case is longer than the limit of 20 bytes")
    #expect(CaseLimits.standard.bytesPerCase == 16 * 1024 * 1024)
    for limits in [CaseLimits(bytesPerCase: .max, depth: .max), CaseLimits(bytesPerCase: .min, depth: .min)] {
      let reader = CaseReader(book: FixtureBook.book, limits: limits)
      for kind in CaseFileKind.allCases { #expect(!reader.read(Array("{}\n{}".utf8), as: kind).isEmpty) }
    }
  }

  @Test("Cases are handed over one by one, as they are asked for")
  func handsOver() {
    var cases = Fixture.reader.cases(in: Array("{\"id\":1}\n{\"id\":\n{\"id\":3}".utf8), as: .ndjson)
    #expect(cases.next()?.summary == "1:1@1")
    #expect(cases.next()?.summary == "2:-@2 F102 2:7")
    #expect(cases.next()?.summary == "3:3@3")
    #expect(cases.next() == nil)
    #expect(cases.next() == nil)
  }
}
