import Foundation
import RuleBooks
import RuleLanguage
import Testing

/// Messages about layers as a person reads them, with the file of every place; CONSILIUM_RECORD=1 records them anew.
@Suite("The messages for layers")
struct LayerMessageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/Layers")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".rules") }
    .map { String($0.dropLast(".rules".count)) }
    .sorted()

  @Test("A bad layer has the messages that are recorded beside it", arguments: names)
  func messages(name: String) throws {
    let texts = LayeredText(
      String(decoding: try Data(contentsOf: Self.folder.appendingPathComponent(name + ".rules")), as: UTF8.self)
    )
    let file = RuleBookReader.read(texts.all)
    #expect(file.book == nil)
    let messages = Self.text(of: file.diagnostics, in: texts.all)
    let recorded = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["CONSILIUM_RECORD"] == "1" {
      try Data(messages.utf8).write(to: recorded)
    }
    #expect(messages == String(decoding: try Data(contentsOf: recorded), as: UTF8.self))
  }

  @Test("There are bad layers to compare with")
  func presence() {
    #expect(Self.names.count >= 12)
  }

  private static func text(of diagnostics: [Diagnostic], in texts: RuleTexts) -> String {
    var lines: [String] = []
    for diagnostic in diagnostics {
      let code = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
      lines.append("\(location(diagnostic.place, texts)): \(code): \(diagnostic.message)")
      lines.append("  | " + extent(diagnostic.place, texts))
      for related in diagnostic.related {
        lines.append("  \(location(related.place, texts)): \(related.words)")
      }
      lines += diagnostic.help.map { "  help: " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func location(_ place: Place, _ texts: RuleTexts) -> String {
    let position = texts.position(of: place)
    return "\(texts.name(of: place)):\(position.line):\(position.column)"
  }

  private static func extent(_ place: Place, _ texts: RuleTexts) -> String {
    let bytes = texts.files[texts.file(of: place.start)].bytes
    let local = texts.local(place)
    let words = String(decoding: bytes[local.start..<local.end], as: UTF8.self)
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
