import Foundation
import Reports
import RuleBooks
import Testing

/// The pages and schemas that describe a rule book's cases and results.
struct VocabularyGoldenTests {
  @Test("The list of facts names labels, values, synonyms, units and readings")
  func facts() throws {
    var output = Output()
    TextSheetWriter(isColoured: false).write(FactSheetBuilder(book: SmallBook.book).sheet(), into: &output)
    try GoldenFile.expect(output.bytes, "facts.txt")
  }

  @Test("The schema of a case names every fact by every key")
  func caseSchema() throws {
    var output = Output()
    CaseSchema(book: SmallBook.book).write(into: &output)
    try GoldenFile.expect(output.bytes, "case.schema.json")
    _ = try JSONSerialization.jsonObject(with: Data(output.bytes))
  }

  @Test(
    "The schema takes the keys that the reader takes, in any spelling, and no other",
    arguments: [
      ("primary-site", true), ("Primary Site", true), ("PRIMARY__SITE", true), ("mib-1", true),
      ("Tumour_Size_MM", true), ("primarysite", false), ("primary-site-", false), ("ki76", false),
    ]
  )
  func keys(key: String, isTaken: Bool) throws {
    var output = Output()
    CaseSchema(book: SmallBook.book).write(into: &output)
    let schema = try #require(JSONSerialization.jsonObject(with: Data(output.bytes)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let patterns = try #require(definitions["case"]?["patternProperties"] as? [String: Any])
    let matches = try patterns.keys.filter { pattern in
      let expression = try NSRegularExpression(pattern: pattern)
      return expression.firstMatch(in: key, range: NSRange(key.startIndex..., in: key)) != nil
    }
    #expect(matches.count == (isTaken ? 1 : 0))
  }

  @Test("The schema of a result has the three kinds of result")
  func resultSchema() throws {
    var output = Output()
    ResultSchema(book: SmallBook.book).write(into: &output)
    try GoldenFile.expect(output.bytes, "result.schema.json")
    _ = try JSONSerialization.jsonObject(with: Data(output.bytes))
  }

  @Test("A blank case has every fact once, in the order of the file")
  func template() throws {
    var output = Output()
    CaseTemplate(book: SmallBook.book, showsLabels: false).writeJSON(into: &output)
    let blank = try #require(JSONSerialization.jsonObject(with: Data(output.bytes)) as? [String: Any])
    #expect(Set(blank.keys) == Set(["id", "title", "note"] + SmallBook.book.facts.map(\.name)))
    #expect(blank.values.allSatisfy { $0 is NSNull })
    var table = Output()
    CaseTemplate(book: SmallBook.book, showsLabels: false).writeCSV(into: &table)
    let header = String(decoding: table.bytes, as: UTF8.self)
    #expect(
      header
        == "id,title,note,primary-site,tumour-size,spread,grade,ki-67,symptoms,surgery-feasible,growth-rate,remarks\r\n"
    )
  }
}
