import Audits
import Batches
import CaseFiles
import Evaluation
import Foundation
import Reports
import RuleBooks
import RuleLanguage
import Testing

/// Cohorts with more groups than fit beside each other.
struct WideCohortTests {
  private static let sites = 20

  private static func rules(optionCount: Int) -> String {
    let sites = (1...sites).map { "site-\($0) \"Site number \($0)\"" }.joined(separator: ", ")
    let options = (1...optionCount).map { number in
      """
      option option-\(number) "Option \(number)"
      rule r.\(number) for option-\(number) when fit because "It can be done." cite page p.1

      """
    }
    return """
      rules wide version 1.0.0 language 1
      source page "A page"
        statement p.1 "A statement."
      fact site "Site": one of \(sites)
      fact fit "Fit": yes or no
      \(options.joined())
      """
  }

  /// The page about a cohort in which each option was decided on for every site, more often the later the site.
  private func page(_ format: AuditFormat, optionCount: Int) throws -> String {
    let file = RuleBookReader.read(Array(Self.rules(optionCount: optionCount).utf8))
    let book = try #require(file.book, "\(file.diagnostics.map(\.message))")
    let engine = try CaseEngine(book)
    let grouping = try #require(Grouping(fact: 0, space: engine.space))
    var audit = Audit(AuditPlan(book: book, groupings: [grouping], period: .year, listLimit: 0))
    let decision = (1...optionCount).map { "\"option-\($0)\"" }.joined(separator: ",")
    for site in 1...Self.sites {
      let text = "{\"site\":\"site-\(site)\",\"fit\":true,\"decision\":[\(decision)]}"
      let entry = try #require(CaseReader(book: book).read(Array(text.utf8)).first)
      let patient = try entry.result.get()
      let answer = CountedAnswer(engine.answer(patient))
      for position in 1...(site + 100) { audit.add(patient, answer, position: position) }
    }
    var output = Output()
    let style = AuditWriter.Style(format: format, isBrief: true, isColoured: false, namesFiles: false)
    AuditWriter(book: book, style: style).close(audit, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test("Many groups run down the page beside few options, and stand in parts beside many", arguments: [4, 25])
  func text(optionCount: Int) throws {
    let page = try page(.text, optionCount: optionCount)
    for line in page.split(separator: "\n") where line.count > 80 { Issue.record("\(line)") }
    for site in 1...Self.sites {
      // Every number stands there once for each option, and is not broken.
      let count = page.components(separatedBy: "\(site + 100)/\(site + 100)").count - 1
      #expect(count == optionCount, "site \(site)")
    }
    #expect(page.contains("options by site, part 2 of ") == (optionCount > 4))
  }

  @Test("A page shows no more than twelve columns of shades beside each other", arguments: [(4, 1), (25, 2)])
  func shades(optionCount: Int, pictures: Int) throws {
    let page = try page(.html, optionCount: optionCount)
    #expect(page.components(separatedBy: "<svg class=\"grid\"").count - 1 == pictures)
    #expect(page.components(separatedBy: "class=\"step4\"").count - 1 == optionCount * Self.sites)
  }
}
