import ConsiliumTestSupport
import RuleLanguage
import Testing

@Suite("The formatter")
struct FormatterTests {
  /// A text behind a header, and how it is formatted.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let formatted: String

    var testDescription: String { name }
  }

  @Test(
    "Comments stay with what they are about",
    arguments: [
      Sample(
        name: "above a declaration",
        text: "\n\n# One\n#Two  \n\n\n# Three\noption a \"A\"",
        formatted: "\n# One\n#Two\n\n# Three\noption a \"A\"\n"
      ),
      Sample(
        name: "below a declaration, to which they belong where an empty line follows",
        text: "source s \"S\"\n  statement a \"A\"\n  # No more of it.\n\noption a \"A\"",
        formatted: "\nsource s \"S\"\n  statement a \"A\"\n  # No more of it.\n\noption a \"A\"\n"
      ),
      Sample(
        name: "between short options",
        text: "option a \"A\"\n# B\noption b \"B\"\n\n# C\noption c \"C\"\n# last\n\n\n",
        formatted: "\noption a \"A\"\n# B\noption b \"B\"\n\n# C\noption c \"C\"\n# last\n"
      ),
      Sample(
        name: "above a clause and behind it",
        text: "rule a.1 # the first\n for e\n# Only then.\nwhen d because \"C\" cite b # p. 5\n",
        formatted: """

          rule a.1  # the first
            for e
            # Only then.
            when d
            because "C"
            cite b  # p. 5

          """
      ),
      Sample(
        name: "with their clause where clauses change their order",
        text: "rule a.1\n# the source\ncite b # p. 5\nbecause \"C\" # so\n# the case\nwhen d\nfor e",
        formatted: """

          rule a.1
            for e
            # the case
            when d
            because "C"  # so
            # the source
            cite b  # p. 5

          """
      ),
      Sample(
        name: "between groups of statements",
        text: "source s \"S\"\n\n  # First\n  statement a \"A\"\n\n\n  # Second\n\n  statement b \"B\"",
        formatted: """

          source s "S"

            # First
            statement a "A"

            # Second

            statement b "B"

          """
      ),
      Sample(
        name: "within a condition, which is then opened",
        text: "covers when any of (a and b, # the usual case\n# rare\nc)",
        formatted: """

          covers when any of (
            a and b,  # the usual case
            # rare
            c)

          """
      ),
      Sample(
        name: "between connected conditions",
        text: "covers when a # usual\nand b\n# rare\nand c and d",
        formatted: """

          covers when a  # usual
              and b
              # rare
              and c and d

          """
      ),
      Sample(
        name: "among values, which then stand below each other",
        text: "fact f \"F\": one of a,\n# rare\nb, c",
        formatted: """

          fact f "F": one of
              a,
              # rare
              b, c

          """
      ),
      Sample(
        name: "among values with labels",
        text: "fact f \"F\": one of a \"A\", # often\n# rare\nb \"B\" (also c # new\n, d), e",
        formatted: """

          fact f "F": one of
              a "A",  # often
              # rare
              b "B" (also c,  # new
                d),
              e

          """
      ),
      Sample(
        name: "among what is given and what is expected",
        text: "case \"C\" given a b, # seen\nc d expect # all\ncandidate e,\n# at least\nmissing f",
        formatted: """

          case "C"
            given a b,  # seen
              c d
            expect  # all
              candidate e,
              # at least
              missing f

          """
      ),
      Sample(
        name: "before brackets and commas",
        text: "covers when all of (a, b # last\n)\nfact f \"F\" # a colon\n: one of a # first\n, b # second\n",
        formatted: """

          covers when all of (a, b)  # last

          fact f "F":  # a colon
              one of
              a,  # first
              b  # second

          """
      ),
      Sample(
        name: "behind a text that fills several lines",
        text: "covers when a\nimpossible C1 when a because \"\(String(repeating: "word ", count: 20))end\" # so",
        formatted: """

          covers when a

          impossible C1
            when a
            because "\(String(repeating: "word ", count: 17))word
              word word end"  # so

          """
      ),
    ]
  )
  func comments(sample: Sample) {
    #expect(formatted(header + sample.text) == header + sample.formatted)
    #expect(formatted(header + sample.formatted) == header + sample.formatted)
  }

  @Test("Comments above the header and among its clauses stay there")
  func headerComments() {
    let text = "\u{FEFF}# Licence\n\nrules test # name\nlanguage 1 version 1.0.0\n# why\nnote \"N\"\n"
    #expect(formatted(text) == "# Licence\n\nrules test  # name\n    version 1.0.0 language 1\n  # why\n  note \"N\"\n")
  }

  @Test("Without comments the formatter prints the tree", arguments: UInt64(0)..<200)
  func plain(seed: UInt64) {
    var generator = TreeGenerator(seed: 300_000 + seed)
    let printed = RulePrinter.print(generator.file())
    let text = SprinkledText(printed, seed: seed, share: 0).text
    #expect(formatted(text) == printed, "seed \(seed)")
  }

  @Test("The tree and every comment survive, in order, and formatting again changes nothing", arguments: UInt64(0)..<40)
  func survival(block: UInt64) {
    for seed in block * 25..<block * 25 + 25 {
      var generator = TreeGenerator(seed: 700_000 + seed)
      let tree = generator.file()
      let sprinkled = SprinkledText(RulePrinter.print(tree), seed: seed, share: [2, 10, 40][Int(seed % 3)])
      guard let once = formatted(sprinkled.text) else {
        Issue.record("seed \(seed) is refused\n\(sprinkled.text)")
        return
      }
      let bytes = Array(once.utf8)
      let file = RuleParser.parse(bytes)
      let comments = file.comments.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      guard file.tree == tree, file.diagnostics.isEmpty, comments == sprinkled.comments, formatted(once) == once else {
        Issue.record("seed \(seed)\n\(sprinkled.text)\n--\n\(once)\n--\n\(formatted(once) ?? "")")
        return
      }
      let blanks = once.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(!zip(blanks, blanks.dropFirst()).contains { $0.isEmpty && $1.isEmpty }, "seed \(seed)\n\(once)")
      #expect(!blanks.contains { $0.last == " " }, "seed \(seed)\n\(once)")
    }
  }

  @Test("A file with findings is refused with them")
  func refusal() {
    let bytes = Array((header + "covers when a and b or c\n").utf8)
    #expect(RuleFormatter.format(bytes) == .refused(RuleParser.parse(bytes).diagnostics))
    #expect(formatted("") == nil)
  }

  private func formatted(_ text: String) -> String? {
    guard case .formatted(let bytes) = RuleFormatter.format(Array(text.utf8)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
