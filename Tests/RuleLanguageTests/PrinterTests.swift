import RuleLanguage
import Testing

@Suite("The printer")
struct PrinterTests {
  /// A text and how it is printed behind a header.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let printed: String

    var testDescription: String { name }
  }

  @Test(
    "There is one style",
    arguments: [
      Sample(
        name: "clauses in one order",
        text: "rule a.1 cite b because \"C\" when d for e, f to g",
        printed: """
          rule a.1
            for e, f to g
            when d
            because "C"
            cite b
          """
      ),
      Sample(
        name: "values with labels below each other where one line is too short",
        text: """
          fact primary-site "Primary tumour site": one of stomach "Stomach" (also gastric), ileum, lung "Lung" (also bronchus)
          """,
        printed: """
          fact primary-site "Primary tumour site": one of
              stomach "Stomach" (also gastric),
              ileum,
              lung "Lung" (also bronchus)
          """
      ),
      Sample(
        name: "plain values fill lines",
        text: """
          group digestive-sites "Digestive sites" of primary-site: oesophagus, stomach, duodenum, jejunum, ileum, appendix
          """,
        printed: """
          group digestive-sites "Digestive sites" of primary-site: oesophagus, stomach, duodenum, jejunum,
              ileum, appendix
          """
      ),
      Sample(
        name: "a long condition breaks before its words",
        text: """
          covers when primary-site in digestive-sites and differentiation is well and spread is distant and ki-67 below 20 %
          """,
        printed: """
          covers when primary-site in digestive-sites and differentiation is well and spread is distant
              and ki-67 below 20 %
          """
      ),
      Sample(
        name: "a long list has a line for each part",
        text: """
          covers when any of (karnofsky at least 90 and performance-status at least 1, karnofsky below 90 and spread is none)
          """,
        printed: """
          covers when any of (
            karnofsky at least 90 and performance-status at least 1,
            karnofsky below 90 and spread is none)
          """
      ),
      Sample(
        name: "a long text breaks at a space",
        text: """
          option a "A text that is so long that it does not fit on one line of a hundred characters, as some do not"
          """,
        printed: """
          option a "A text that is so long that it does not fit on one line of a hundred characters, as some
              do not"
          """
      ),
      Sample(
        name: "short options stand together",
        text: "option a \"A\" kind k option b \"B\" intent c option d \"D\"",
        printed: """
          option a "A" kind k
          option b "B"

          intent c

          option d "D"
          """
      ),
      Sample(
        name: "curly quotes only where they are needed",
        text: "option a “A” option b “the \"B\"”",
        printed: """
          option a "A"
          option b “the \"B\"”
          """
      ),
    ]
  )
  func style(sample: Sample) {
    let file = RuleParser.parse(Array((header + sample.text).utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    #expect(RulePrinter.print(file.tree) == header + "\n" + sample.printed + "\n")
  }

  @Test(
    "A condition reads as it was written",
    arguments: [
      "spread is none", "ki-67 at least 20 %", "ki-67 from 3 to 20 %", "mitoses below 2 \"per 2 mm2\"",
      "not (metastasis-sites none)", "a and (b or not c)", "at least 2 of (a, b and c, none of (d, e))",
      "sites include any of (liver, bone)", "sites only liver", "sites only (liver, bone)", "site in gut",
      "site in (gut, lung)", "grade at most G2", "grade is not G1", "all of (a)",
    ]
  )
  func words(text: String) throws {
    let file = RuleParser.parse(Array((header + "covers when \(text)").utf8))
    guard case .covers(let covers) = try #require(file.tree.declarations.first) else {
      Issue.record("no covers")
      return
    }
    #expect(RulePrinter.words(covers.condition) == text)
    if case .atom(let atom) = covers.condition { #expect(RulePrinter.words(atom) == text) }
  }

  @Test("No line is longer than a hundred characters if it can be helped")
  func width() {
    for seed in UInt64(0)..<200 {
      var generator = TreeGenerator(seed: 77_000 + seed)
      for line in RulePrinter.print(generator.file()).split(separator: "\n") {
        #expect(line.count <= 100 || line.contains("“"), "seed \(77_000 + seed): \(line)")
      }
    }
  }
}
