import CaseFiles
import Testing

/// JSON lists: a bad case among good ones, and what the brackets allow to save.
@Suite struct ListCasesTests {
  @Test(
    "A list is read element by element",
    arguments: [
      ("[]", []),
      (" [ ] \n", []),
      (#"[{"id":1}]"#, ["1:1@1"]),
      ("[{\"id\":1},\n{\"id\":\"b\"}\n]\n", ["1:1@1", "2:b@2"]),
      ("[{},{}]", ["1:-@1", "2:-@1"]),
      (#"[{"id":1},{"id":2,"grade":"G9"},{"id":3}]"#, ["1:1@1", "2:2@1 F301 1:27", "3:3@1"]),
      (#"[{"id":1},{"id":2,"grade":"G1,},{"id":3}]"#, ["1:1@1", "2:2@1 F101 1:35"]),
      (#"[{"id":1},{"id":2,"grade":tru},{"id":3}]"#, ["1:1@1", "2:2@1 F101 1:27", "3:3@1"]),
      (#"[{"id":1},{"id":2,},{"id":3}]"#, ["1:1@1", "2:2@1 F111 1:18", "3:3@1"]),
      (#"[{"id":1},{"id":2 "x":[1,{"a":"]}"}]},{"id":3}]"#, ["1:1@1", "2:2@1 F110 1:19", "3:3@1"]),
      ("[{\"id\":1,\"note\":\"two\nlines\"},\n{\"id\":3}]", ["1:1@1 F107 1:21", "2:3@3"]),
      (#"[{"id":1},{"id":2,"x":[},{"id":3}]"#, ["1:1@1", "2:2@1 F101 1:24"]),
      (#"[{"id":1},{"id":2},]"#, ["1:1@1", "2:2@1", "3:-@1 F111 1:19"]),
      (#"[,{"id":1}]"#, ["1:-@1 F101 1:2", "2:1@1"]),
      (#"[{"id":1},,{"id":2}]"#, ["1:1@1", "2:-@1 F101 1:11", "3:2@1"]),
      (#"[{"id":1} {"id":2},{"id":3}]"#, ["1:1@1", "2:2@1 F110 1:11", "3:3@1"]),
      (#"[{"id":1} x, {"id":2}]"#, ["1:1@1", "2:-@1 F101 1:11", "3:2@1"]),
      (#"[{"id":1}}, {"id":2}]"#, ["1:1@1", "2:-@1 F101 1:10"]),
      (
        #"[1,"a",null,[{}],{"id":1}]"#,
        [
          "1:-@1 F112 1:2", "2:-@1 F112 1:4", "3:-@1 F112 1:8", "4:-@1 F112 1:13", "5:1@1",
        ]
      ),
      ("[", ["1:-@1 F113 1:2"]),
      (#"[{"id":1}"#, ["1:1@1", "2:-@1 F113 1:10"]),
      (#"[{"id":1},"#, ["1:1@1", "2:-@1 F113 1:11"]),
      (#"[{"id":1},{"id":2,"gr"#, ["1:1@1", "2:2@1 F108 1:19"]),
      (#"[{"id":1}] x"#, ["1:1@1", "2:-@1 F103 1:12"]),
      (#"[{"id":1}][{"id":2}]"#, ["1:1@1", "2:-@1 F103 1:11"]),
      (#"{"id":1}"#, ["1:1@1"]),
      ("{\n  \"id\": 1,\n  \"grade\": \"G9\"\n}", ["1:1@1 F301 3:12"]),
      ("\n\n  {\"id\": 1}\n", ["1:1@3"]),
      ("", ["1:-@1 F001 1:1"]),
      (" \n ", ["1:-@2 F001 2:2"]),
    ]
  )
  func reads(_ text: String, _ summaries: [String]) {
    #expect(Fixture.read(text, as: .json).map { $0.summary } == summaries)
  }

  @Test("Where the brackets do not balance, the loss of the rest is said")
  func saysLoss() {
    let problem = Fixture.read(#"[{"id":1,"x":[},{"id":2}]"#).first?.problem
    #expect(
      problem?.help
        == "the brackets do not balance from here on, so nothing after this case could be read"
    )
  }

  @Test(
    "A case beyond the limit is refused alone",
    arguments: [
      (
        #"[{"id":1},{"id":2,"note":"0123456789012345678901234567890123456789"},{"id":3}]"#,
        ["1:1@1", "2:2@1 F005 1:11", "3:3@1"]
      ),
      (#"[{"id":1},{"id":2,"note":"0123456789012345678901234567890123456789"#, ["1:1@1", "2:2@1 F005 1:11"]),
      (#"{"id":2,"note":"0123456789012345678901234567890123456789"}"#, ["1:2@1 F005 1:1"]),
      (#"[{"id":1,"note":"01234567890123"}]"#, ["1:1@1"]),
      (#"[{"id":1,"note":"012345678901234"}]"#, ["1:1@1 F005 1:2"]),
      (#"[{"id":1,"note":"0123456789012é"}]"#, ["1:1@1 F005 1:2"]),
      (#"{"id":1}                                      "#, ["1:1@1"]),
      (#"{"id":1}                                      x"#, ["1:1@1 F103 1:47"]),
    ]
  )
  func limitsCases(_ text: String, _ summaries: [String]) {
    let reader = CaseReader(book: FixtureBook.book, limits: CaseLimits(bytesPerCase: 32))
    #expect(reader.read(Array(text.utf8), as: .json).map { $0.summary } == summaries)
  }
}
