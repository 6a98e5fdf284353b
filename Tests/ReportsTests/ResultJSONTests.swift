import Foundation
import Reports
import Testing

/// The contract of the JSON results.
struct ResultJSONTests {
  @Test("Every key is present in the order of the contract")
  func keys() {
    let line = json(SmallResults.incomplete, isBrief: false)
    #expect(
      order(
        of: ["format", "case", "position", "rules", "scope", "options", "missing", "conflicts", "questions"],
        in: line
      )
    )
    for part in line.components(separatedBy: "{\"option\":").dropFirst() {
      let keys = [
        "verdict", "contested", "intents", "for", "against", "excludes", "notes", "open", "depends-on", "settled-by",
        "statements",
      ]
      #expect(order(of: keys, in: part))
      #expect(order(of: ["depends-on", "alone", "members", "together", "settled-by"], in: part))
    }
  }

  @Test("A brief result gives rules as bare ids and leaves out what it says it leaves out")
  func brief() throws {
    let object = try parsed(json(SmallResults.incomplete, isBrief: true))
    let options = try #require(object["options"] as? [[String: Any]])
    #expect(
      Set(options[0].keys) == ["option", "verdict", "contested", "intents", "for", "against", "excludes", "open"]
    )
    #expect(options[0]["for"] as? [String] == ["ssa.2", "ssa.5"])
    #expect(options[1]["open"] as? [String] == ["implied.1"])
    let missing = try #require(object["missing"] as? [[String: Any]])
    #expect(Set(missing[0].keys) == ["fact", "required", "set-aside"])
  }

  @Test("An id keeps its kind")
  func ids() throws {
    #expect(try parsed(json(SmallResults.incomplete, isBrief: false))["case"] as? String == "v07")
    #expect(try parsed(json(SmallResults.contradictory, isBrief: false))["case"] as? Int == 12)
    #expect(try parsed(json(SmallResults.rejected, isBrief: false))["case"] is NSNull)
  }

  @Test("The array of no results and the array of some are JSON", arguments: [0, 1, 5])
  func array(count: Int) throws {
    let style = ResultWriter.Style(format: .json, isBrief: false, isColoured: false, namesFiles: false)
    let writer = ResultWriter(book: SmallBook.book, style: style)
    var output = Output()
    writer.open(into: &output)
    for (position, result) in SmallResults.every.prefix(count).enumerated() {
      writer.write(result, isFirst: position == 0, into: &output)
    }
    writer.close(into: &output)
    let parsed = try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [Any]
    #expect(parsed?.count == count)
  }

  private func json(_ result: CaseResult, isBrief: Bool) -> String {
    var output = Output()
    JSONResultWriter(book: SmallBook.book, isBrief: isBrief).write(result, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func order(of keys: [String], in text: String) -> Bool {
    var rest = text[...]
    for key in keys {
      guard let range = rest.range(of: "\"\(key)\":") else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
