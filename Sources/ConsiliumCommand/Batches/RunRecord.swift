import Reports
import RuleBooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What decides the results of a run, kept beside its partial output, so that another run does not continue it.
struct RunRecord: Sendable {
  /// How much of each input goes into the digest.
  private static let headSize = 1 << 12

  /// The record itself.
  let path: Path
  private let entries: [(name: String, value: String)]

  /// - Parameters:
  ///   - arguments: The command line.
  ///   - book: The rules.
  ///   - inputs: The case files.
  ///   - output: The file that is written.
  init(_ arguments: ParsedArguments, book: RuleBook, inputs: [Path], output: OutputFile) {
    path = Path(output.part.bytes + Array(".run".utf8))
    var entries: [(name: String, value: String)] = [
      ("program", Version.line),
      ("rules", book.name + " " + book.version + " " + book.digest),
      ("inputs", Self.digest(of: inputs)),
    ]
    for option in ["format", "brief", "input", "ignore", "set", "line-limit"] {
      // An option without a value is given or not.
      let given = arguments.has(option) ? ["given"] + arguments.all(option).map { ReadableText.visible($0) } : []
      entries.append((option, given.joined(separator: " ")))
    }
    self.entries = entries
  }

  /// Writes the record beside the partial output.
  func write() throws(FileProblem) { try Files.replace(path, with: Array(text.utf8)) }

  func remove() { _ = path.withCString { unlink($0) } }

  /// What keeps this run from continuing the interrupted one; nil where the record of that one says the same.
  var difference: String? {
    guard let bytes = try? Files.read(path) else { return "its record " + path.spoken + " cannot be read" }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let other = entries.indices.first(where: { $0 >= lines.count || lines[$0] != Self.line(entries[$0]) }) else {
      return nil
    }
    switch entries[other].name {
    case "program": return "another version of the program began it"
    case "rules", "inputs": return "it was begun with other " + entries[other].name
    case let name: return "it was begun with another --" + name
    }
  }

  private var text: String { entries.map { Self.line($0) + "\n" }.joined() }

  private static func line(_ entry: (name: String, value: String)) -> String { entry.name + " " + entry.value }

  /// A digest of the names, the sizes and the first bytes of the inputs; of what is no file only the name counts.
  private static func digest(of inputs: [Path]) -> String {
    var bytes: [UInt8] = []
    for input in inputs {
      bytes += input.bytes + [0]
      guard let size = Files.size(of: input) else { continue }
      bytes += Array(String(size).utf8) + [0] + SHA256.digest(of: Files.head(of: input, headSize))
    }
    return Counted.words(inputs.count, "input") + " " + SHA256.hexadecimal(of: bytes)
  }
}
