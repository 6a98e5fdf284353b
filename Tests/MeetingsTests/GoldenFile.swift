import Foundation
import Testing

/// An expected output kept in a file beside the tests; `CONSILIUM_RECORD=1` writes it anew.
enum GoldenFile {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(_ output: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["CONSILIUM_RECORD"] == "1" {
      try Data(output).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let actual = String(decoding: output, as: UTF8.self)
    #expect(actual == expected, "\(name) differs", sourceLocation: sourceLocation)
  }
}
