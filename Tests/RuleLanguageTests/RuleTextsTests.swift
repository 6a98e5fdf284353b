import RuleLanguage
import Testing

@Suite("The texts of a layered rule book")
struct RuleTextsTests {
  private static func text(_ name: String, extends bases: [String]) -> RuleText {
    let header = "rules \(name) version 1.0.0 language 1" + bases.map { " extends \($0) version 1.0.0" }.joined()
    return RuleText(name: name + ".rules", bytes: Array((header + "\noption o \"O\"").utf8))
  }

  private static func gathered(_ name: String, _ bases: [String: [String]]) -> [String] {
    RuleTexts(text(name, extends: bases[name] ?? [])) { base in
      bases[base.name.text].map { text(base.name.text, extends: $0) }
    }
    .files.map(\.name)
  }

  @Test("Each file is there once, and before those that need it")
  func order() {
    let found = Self.gathered("top", ["top": ["left", "right"], "left": ["base"], "right": ["base"], "base": []])
    #expect(found == ["base.rules", "left.rules", "right.rules", "top.rules"])
  }

  @Test("What is not found is left out, and a circle ends")
  func gaps() {
    #expect(Self.gathered("top", ["top": ["gone"]]) == ["top.rules"])
    #expect(Self.gathered("top", ["top": ["other"], "other": ["top"]]) == ["other.rules", "top.rules"])
    #expect(Self.gathered("top", ["top": ["top"]]) == ["top.rules"])
  }

  @Test("No more files are gathered than one beyond the most, however long the chain or wide the header")
  func limit() {
    var opened = 0
    let chain = RuleTexts(Self.text("n-0", extends: ["n-1"])) { base in
      opened += 1
      return Self.text(base.name.text, extends: ["n-\(opened + 1)"])
    }
    #expect(chain.files.count == RuleTexts.mostFiles + 1)
    #expect(opened == RuleTexts.mostFiles)
    let wide = Self.gathered(
      "top",
      Dictionary(uniqueKeysWithValues: (0..<40).map { ("n-\($0)", []) } + [("top", (0..<40).map { "n-\($0)" })])
    )
    #expect(wide.count == RuleTexts.mostFiles + 1)
    #expect(wide.last == "top.rules")
  }

  @Test("A place tells its file, line and column, at the first and the last byte of each file")
  func places() {
    let texts = RuleTexts([
      RuleText(name: "a", bytes: Array("one\ntwo".utf8)), RuleText(name: "empty", bytes: []),
      RuleText(name: "c", bytes: Array("three\nfour".utf8)),
    ])
    #expect(texts.origins == [0, 8, 9])
    func location(_ start: Int, _ end: Int) -> String {
      let place = Place(start: start, end: end)
      let position = texts.position(of: place)
      return "\(texts.name(of: place)) \(position.line):\(position.column)"
    }
    #expect(location(0, 3) == "a 1:1")
    #expect(location(7, 7) == "a 2:4")
    #expect(location(8, 8) == "empty 1:1")
    #expect(location(9, 14) == "c 1:1")
    #expect(location(15, 19) == "c 2:1")
  }

  @Test("A file read at an offset has the same tree and the same findings, each further on")
  func origin() {
    let text = Array((header + "rule r for o when x = 3 because \"B\"\noption  \u{200B}p \"P\" # note\noption q").utf8)
    let here = RuleParser.parse(text)
    let there = RuleParser.parse(text, origin: 1_000)
    #expect(here.tree == there.tree)
    #expect(!here.diagnostics.isEmpty)
    #expect(here.diagnostics.map { $0.place.start + 1_000 } == there.diagnostics.map(\.place.start))
    #expect(here.diagnostics.map(\.message) == there.diagnostics.map(\.message))
    #expect(here.comments.map { $0.start + 1_000 } == there.comments.map(\.start))
  }

  @Test(
    "The header is read without the declarations behind it",
    arguments: [
      "rules a version 1.0.0 language 1 extends b version 2.0.0 note \"N\"\noption o \"O\" rule",
      "\u{FEFF}# first\nrules a extends b version 2.0.0 version 1.0.0 language 1",
    ]
  )
  func headers(text: String) throws {
    let found = try #require(RuleParser.header(of: Array(text.utf8)))
    #expect(found.name.text == "a")
    #expect(found.extends.map(\.name.text) == ["b"])
    #expect(found.extends.map(\.version.text) == ["2.0.0"])
  }

  @Test("A text without a header has none", arguments: ["", "option o \"O\"", "rules", "\u{0}\u{1}", "case \"rules a"])
  func noHeader(text: String) {
    #expect(RuleParser.header(of: Array(text.utf8)) == nil)
  }
}
