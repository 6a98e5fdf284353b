import Foundation
import RuleBooks
import RuleLanguage
import Testing

/// Messages as a person reads them, one bad file each; CONSILIUM_RECORD=1 records them anew.
@Suite("The messages for bad files")
struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".rules") }
    .map { String($0.dropLast(".rules".count)) }
    .sorted()

  @Test("A bad file has the messages that are recorded beside it", arguments: names)
  func messages(name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name + ".rules")))
    let file = RuleBookReader.read(bytes)
    #expect(file.book == nil)
    let messages = Self.text(of: file.diagnostics, in: bytes)
    let recorded = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["CONSILIUM_RECORD"] == "1" {
      try Data(messages.utf8).write(to: recorded)
    }
    #expect(messages == String(decoding: try Data(contentsOf: recorded), as: UTF8.self))
  }

  @Test("There are bad files to compare with")
  func presence() {
    #expect(Self.names.count >= 12)
  }

  private static func text(of diagnostics: [Diagnostic], in bytes: [UInt8]) -> String {
    let map = LineMap(bytes)
    var lines: [String] = []
    for diagnostic in diagnostics {
      let position = map.position(of: diagnostic.place.start)
      let extent = String(decoding: bytes[diagnostic.place.start..<diagnostic.place.end], as: UTF8.self)
      let code = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
      lines.append("\(position.line):\(position.column): \(code): \(diagnostic.message)")
      lines.append("  | " + extent.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      for related in diagnostic.related {
        lines.append("  line \(map.position(of: related.place.start).line): \(related.words)")
      }
      lines += diagnostic.help.map { "  help: " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
