import Foundation
import RuleLanguage
import Testing

@Suite("Findings as people read them")
struct GoldenFindingsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  @Test(
    "The findings about a bad file are those on record",
    arguments: [
      "brackets", "broken-header", "cases", "facts", "layers", "likely-imports", "look-alikes", "misspelt-words",
      "missing-header", "missing-parts", "missing-quotes", "mixed-connectives", "repeated-clauses", "reserved-words",
    ]
  )
  func golden(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name + ".rules")))
    let found = Self.rendered(RuleParser.parse(bytes).diagnostics, bytes)
    let record = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["CONSILIUM_RECORD"] == "1" {
      try found.write(to: record, atomically: true, encoding: .utf8)
    }
    #expect(found == (try String(contentsOf: record, encoding: .utf8)))
  }

  /// Findings with the line that they are about, a caret under it, and help.
  private static func rendered(_ findings: [Diagnostic], _ bytes: [UInt8]) -> String {
    let lines = LineMap(bytes)
    var text = ""
    for finding in findings {
      let position = lines.position(of: finding.place.start)
      let end = lines.position(of: finding.place.end)
      let number = "\(position.line):\(position.column)  "
      let indentation = String(repeating: " ", count: number.count + position.column - 1)
      let width = end.line == position.line ? max(1, end.column - position.column) : 1
      text += "\(finding.severity.rawValue)[\(finding.code.rawValue)]: \(finding.message)\n"
      text += number + String(decoding: lines.line(of: finding.place.start), as: UTF8.self) + "\n"
      text += indentation + String(repeating: "^", count: width) + "\n"
      for related in finding.related {
        text += "  line \(lines.position(of: related.place.start).line): \(related.words)\n"
      }
      for help in finding.help { text += "  help: \(help)\n" }
      text += "\n"
    }
    return text
  }
}
