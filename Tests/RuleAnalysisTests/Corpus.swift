import Foundation

/// The rule files with seeded faults, and their sound twins.
enum Corpus {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/Corpus")

  /// The names of the files, in order.
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }
}
