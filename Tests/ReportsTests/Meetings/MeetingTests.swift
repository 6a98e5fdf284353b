import ConsiliumTestSupport
import Evaluation
import Foundation
import Reports
import RuleBooks
import RuleLanguage
import Testing

/// What a meeting takes with it.
@Suite("The pages of a meeting")
struct MeetingTests {
  private static let formats: [ResultFormat] = [.text, .markdown, .html]
  private static let small = MeetingPages(
    SmallBook.book,
    [SmallResults.incomplete, SmallResults.contradictory, SmallResults.rejected]
  )

  @Test("The list stands before the pages", arguments: [(ResultFormat.text, "txt"), (.markdown, "md")])
  func golden(format: ResultFormat, suffix: String) throws {
    try GoldenFile.expect(Self.small.bytes(format, isBrief: true), "meeting." + suffix)
  }

  @Test("A page in HTML reads as recorded, without its style sheet")
  func html() throws {
    try GoldenFile.expect(Array(Self.small.plainHTML().utf8), "meeting.html")
  }

  @Test("A case by itself has a page and no list", arguments: formats)
  func single(format: ResultFormat) {
    let text = MeetingPages(SmallBook.book, [SmallResults.incomplete]).text(format)
    #expect(!text.contains("Cases for the meeting"))
    #expect(text.contains("Ileal NET with diarrhoea"))
  }

  @Test("Paper says a sentence once and then refers to it by its name; a screen has it wherever it stands")
  func again() throws {
    let rules = """
      rules twice version 1.0.0 language 1
      source page "A page"
        statement s.1 "Both drugs are weak."
      fact fit "Fit": yes or no
      option one "One"
      option two "Two"
      option three "Three"
      option four "Four"
      option five "Five"
      rule r.1 for one, two when fit because "The fit bear it." cite page s.1
      rule r.2 notes one, two when fit because "It is weak." cite page s.1

      """
    let engine = try CaseEngine(#require(RuleBookReader.read(Array(rules.utf8)).book))
    let page = MeetingPages(engine, Array("{\"fit\":true}\n".utf8)).plainHTML()
    #expect(page.components(separatedBy: "<span class=\"whole\">The fit bear it. ").count == 2)
    #expect(page.components(separatedBy: "<span class=\"again\">as for One ").count == 2)
    #expect(page.components(separatedBy: "<span class=\"again\">likewise ").count == 2)
    #expect(page.components(separatedBy: "The fit bear it.").count == 3)
    #expect(page.components(separatedBy: "Both drugs are weak.").count == 3)
  }

  @Test("What could not be read is named as such and not as a source")
  func unread() {
    let style = ResultWriter.Style(format: .markdown, isBrief: false, isColoured: false, namesFiles: false)
    var output = Output()
    MeetingWriter(book: SmallBook.book, style: style, inputs: ["a.csv", "b.csv"])
      .write(Self.lines, pages: [], unread: [UnreadInput("b.csv")], into: &output)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text.contains("2 cases from a.csv. Not in it, for it could not be read: b.csv."))
  }

  @Test(
    "What could be read in part is a source, and a single case has a list that says so",
    arguments: [ResultFormat.text, .markdown, .html]
  )
  func partlyRead(format: ResultFormat) {
    let style = ResultWriter.Style(format: format, isBrief: false, isColoured: false, namesFiles: false)
    var output = Output()
    MeetingWriter(book: SmallBook.book, style: style, inputs: ["a.csv", "b.csv"])
      .write(
        Array(Self.lines.prefix(1)),
        pages: [],
        unread: [UnreadInput("a.csv"), UnreadInput("b.csv", caseCount: 1)],
        into: &output
      )
    let text = String(decoding: output.bytes, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      text.contains(
        "1 case from b.csv. Not in it, for it could not be read: a.csv. "
          + "Only partly in it, for the rest could not be read: b.csv (its first case)."
      )
    )
  }

  private static var lines: [MeetingLine] {
    [SmallResults.incomplete, SmallResults.contradictory].map { MeetingLine($0, wording: BookWording(SmallBook.book)) }
  }

  @Test("The page allows its own style sheet and nothing else, and runs and loads nothing")
  func policy() throws {
    let page = Self.small.text(.html)
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    let digest = Data(SHA256.digest(of: Array(style.utf8))).base64EncodedString()
    #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-\(digest)&#39;; base-uri"))
    for word in ["<script", "javascript:", " style=", " src=", "@import", "url(", "<form", "<input"] {
      #expect(!page.contains(word))
    }
  }

  @Test("The three formats say the same in the same order", arguments: UInt64(1)...12)
  func sameOrder(seed: UInt64) throws {
    guard let pages = try Self.random(seed) else { return }
    let builder = CaseSheetBuilder(book: pages.book, isBrief: false)
    let words = pages.results.flatMap { Self.words(of: builder.sheet(for: $0)) }.map { MeetingPages.letters(of: $0) }
      .filter { !$0.isEmpty }
    for format in Self.formats {
      var rest = pages.letters(format)[...]
      for word in words {
        guard let place = rest.range(of: word) else {
          Issue.record("seed \(seed), \(format): \(word) does not stand where it should")
          return
        }
        rest = rest[place.upperBound...]
      }
    }
  }

  @Test("Every option of every answer is on its page, and every link leads somewhere", arguments: UInt64(1)...12)
  func everyOption(seed: UInt64) throws {
    guard let pages = try Self.random(seed) else { return }
    let page = pages.text(.html)
    for result in pages.results {
      #expect(page.components(separatedBy: "href=\"#case-\(result.position)\"").count == 2)
      guard let answer = result.answer, answer.scope != .outside else { continue }
      #expect(answer.options.count == pages.book.options.count)
      for option in pages.book.options {
        let anchor = "id=\"case-\(result.position)-\(Anchors.option(option))\""
        #expect(page.components(separatedBy: anchor).count == 2, "seed \(seed): \(anchor)")
      }
    }
    let anchors = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(anchors).count == anchors.count)
    for link in page.components(separatedBy: "href=\"#").dropFirst() {
      let target = link.prefix { $0 != "\"" }
      #expect(anchors.contains(target), "seed \(seed): \(target)")
    }
  }

  private static let hostileRules = """
    rules hostile version 1.0.0 language 1
    source page "<script>alert(1)</script>"
      statement s.1 "Say 'no' & `code` | <img src=x onerror=alert(1)> [link](http://evil)."
    fact fit "Fit <i>x</i>": yes or no
    fact words "Words": text
    option drug "Drug | <u>'&"
    rule r.1 for drug when fit because "Because </p><script>1</script> *bold* _it_." cite page s.1

    """
  private static let hostileCase = """
    {"id":"</h2><script>x</script>\\u001B[2J","title":"\\u202Eevil & \\"quoted\\"","note":"<b>n</b>\\u0007\\n# no heading",\
    "fit":true,"words":["<img src=y>","a\\u2066b"],"decision":["drug"],"reason":"</div><script>2</script>"}
    {"id":"<b>2</b>","fit":"<script>3</script>\\u202E"}

    """

  @Test("Markup, control characters and reversed text are shown and never obeyed", arguments: formats)
  func hostile(format: ResultFormat) throws {
    let engine = try CaseEngine(#require(RuleBookReader.read(Array(Self.hostileRules.utf8)).book))
    let text = MeetingPages(engine, Array(Self.hostileCase.utf8)).text(format)
    for scalar in text.unicodeScalars {
      let isHidden = scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
      if isHidden, scalar != "\n" { Issue.record("\(format): \(scalar.escaped(asASCII: true)) stands in it") }
    }
    #expect(text.contains("u{202E}evil"))
    switch format {
    case .html:
      for word in ["<script", "<img", "<u>", "<i>", "<b>"] { #expect(!text.contains(word), "\(word)") }
      #expect(text.contains("&lt;script&gt;x&lt;/script&gt;\\x1B[2J"))
    case .markdown:
      for word in ["<script", "<img", "<b>", "*bold*"] {
        #expect(!text.replacing("\\" + word, with: "").contains(word), "\(word)")
      }
      #expect(!text.contains("\n# no heading"))
    default: break
    }
  }

  @Test("No line of text is wider than 80 columns, whatever the labels are", arguments: UInt64(1)...6)
  func width(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let seen = ["神経内分泌腫瘍", "👩", "ß", "a", " ", "tumour ", "한국어", "é", "𝒳", "-"]
    func label(_ pieces: [String]) -> String {
      (0..<random.number(1...60)).map { _ in random.pick(pieces) }.joined() + "x"
    }
    func label() -> String { label(seen) }
    func word() -> String { label(seen + ["👩‍⚕️", "e\u{301}", "\u{200B}", "\u{FE0F}"]) }
    let rules = """
      rules wide version 1.0.0 language 1
      source page "\(label())"
        statement s.1 "\(label())" informs every option
      fact fit "\(label())": yes or no
      fact site "\(label())": one of here "\(label())", there "\(label())"
      option drug "\(label())"
      option other "\(label())"
      rule r.1 for drug, other when fit because "\(label())" cite page s.1

      """
    let read = RuleBookReader.read(Array(rules.utf8))
    let engine = try CaseEngine(#require(read.book, "seed \(seed): \(read.diagnostics.map(\.message))\n\(rules)"))
    let cases = (1...3).map { "{\"id\":\"\($0) \(word())\",\"title\":\"\(word())\",\"site\":\"here\"}\n" }.joined()
    for line in MeetingPages(engine, Array(cases.utf8)).text(.text).split(separator: "\n") {
      let width = ColumnWidth.of(String(line))
      if width > 80 { Issue.record("seed \(seed): \(width) columns: \(line)") }
    }
  }

  // MARK: Random meetings

  private static func random(_ seed: UInt64) throws -> MeetingPages? {
    guard let book = RuleBookReader.read(Array(RandomRuleFile(seed: seed).text.utf8)).book else { return nil }
    var random = SplitMix64(seed: seed)
    let source = RandomLine(book)
    let lines = (0..<5).map { _ in source.line(damage: 10, &random) }
    return MeetingPages(
      try CaseEngine(book),
      Array(lines.joined(separator: [UInt8(ascii: "\n")])),
      ignoring: RandomLine.ignoredKeys
    )
  }

  /// Everything that a sheet says, piece by piece, apart from what only some formats have room for.
  private static func words(of sheet: Sheet) -> [String] { sheet.blocks.flatMap(words) }

  private static func words(of block: Sheet.Block) -> [String] {
    switch block {
    case .title(let words), .subheading(let words), .paragraph(let words): [plain(words)]
    case .heading(let words, let gloss, _): [words, gloss]
    case .verdict(let verdict, let gloss): [verdict.rawValue, gloss]
    case .facts(let facts): (facts.said + facts.following).flatMap { [$0.label, $0.words] }
    case .entries(let entries): entries.flatMap { [$0.term, plain($0.words)] }
    case .option(let option):
      [option.label] + (option.intents.isEmpty ? [] : [option.intents]) + (option.isContested ? ["contested"] : [])
        + option.entries.flatMap { [$0.term, plain($0.words)] }
    case .list(let phrases), .background(let phrases), .tasks(let phrases), .closing(let phrases): phrases.map(plain)
    case .sources(let sources):
      sources.flatMap { [$0.title] + $0.statements.flatMap { [$0.number, $0.text] } }
    case .decision(let decision): decision.map { [plain($0)] } ?? []
    case .outline(let items): items.map { plain($0.words) }
    case .verbatim(let lines): lines
    }
  }

  private static func plain(_ phrase: Phrase) -> String { phrase.stretches.map(\.text).joined() }
}
