import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleLanguage
import Testing

/// What a test of a rule file prints.
struct TestReportGoldenTests {
  private static let text = """
    rules small version 1.0.0 language 1
    intent cure
    source page "A page" statement s.1 "A statement."
    option surgery "Surgery"
    option tablets "Tablets"
    fact size "Size": number from 0 to 10 cm step 0.1
    fact spread "Spread": in order none, near, far
    fact fit "Fit": yes or no
    define large "Large": size above 4 cm
    impossible C when spread is none and size above 9 cm because "B."
    question Q when fit and spread is far because "B?"
    rule r.small for surgery to cure when size at most 2 cm and spread is none because "B." cite page s.1
    rule r.unfit excludes surgery when not fit because "B." cite page s.1
    rule r.note notes tablets when spread at least near because "B." cite page s.1
    case "Small" given size 2 cm, spread none, fit yes expect candidate surgery by r.small
    case "Unfit | far" given spread far, fit no expect candidate surgery by r.unfit

    """

  private static func report() throws -> TestReport {
    let check = RuleFileCheck(RuleTexts([RuleText(name: "small.rules", bytes: Array(text.utf8))]))
    let engine = try #require(check.engine)
    let survey = CoverageSurvey(engine)
    let coverage = survey.coverage()
    var proposer = CoverageProposer(survey)
    return TestReport(
      texts: check.texts,
      book: engine.book,
      trials: CaseTrial.all(engine),
      coverage: coverage,
      proposals: proposer.proposals(for: coverage.missing).cases
    )
  }

  @Test("The text lists what is missing, and with everything each rule and limit")
  func text() throws {
    var output = Output()
    for isWhole in [false, true] {
      let sheet = TestSheetBuilder(try Self.report(), isWhole: isWhole).sheet(listsFailures: false)
      TextSheetWriter(isColoured: false).write(sheet, into: &output)
    }
    #expect(String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").allSatisfy { $0.count <= 80 })
    try GoldenFile.expect(output.bytes, "test.txt")
  }

  @Test("The Markdown says the same, and which cases fail")
  func markdown() throws {
    var output = Output()
    let sheet = TestSheetBuilder(try Self.report(), isWhole: false).sheet(listsFailures: true)
    MarkdownSheetWriter().write(sheet, into: &output)
    try GoldenFile.expect(output.bytes, "test.md")
  }

  @Test("The JSON names every case and item, with the cases proposed")
  func json() throws {
    var output = Output()
    TestJSONWriter(try Self.report()).write(into: &output)
    _ = try JSONSerialization.jsonObject(with: Data(output.bytes))
    try GoldenFile.expect(output.bytes, "test.json")
  }
}
