import Reports
import RuleBooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What decides the results of a run, kept beside its partial output, so that another run does not continue it.
///
/// Behind that it names the file that rejects are written to, and grows by a sum for each piece of the inputs as they are
/// read.
struct RunRecord: Sendable {
  /// How much of each input goes into the digest.
  private static let headSize = 1 << 12

  /// The record itself.
  let path: Path
  private let entries: [(name: String, value: String)]
  /// Where rejects are written until they are complete; nil where that is nowhere or needs no cleaning up.
  private let rejects: String?

  /// - Parameters:
  ///   - arguments: The command line.
  ///   - book: The rules.
  ///   - inputs: The case files.
  ///   - output: The file that is written.
  ///   - rejects: The file that rejects are written to.
  init(_ arguments: ParsedArguments, book: RuleBook, inputs: [Path], output: OutputFile, rejects: OutputFile?) {
    path = Self.path(beside: output)
    self.rejects = rejects.flatMap { $0.isBeside ? ReadableText.visible($0.part.spoken) : nil }
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

  /// Where the record beside an output is.
  static func path(beside output: OutputFile) -> Path { Path(output.part.bytes + Array(".run".utf8)) }

  /// Writes the record beside the partial output, which this run alone may write.
  ///
  /// - Returns: What remembers in it what is read.
  func write() throws(FileProblem) -> InputMemory {
    let bytes = Array(text.utf8)
    let new = Path(path.bytes + Array(".new".utf8))
    // What a run has left that was ended in between stands under the same name, and goes.
    _ = new.withCString { unlink($0) }
    try Files.write(bytes, to: new)
    if new.withCString({ from in path.withCString { rename(from, $0) } }) != 0 {
      throw FileProblem(writing: path.spoken, reason: SystemError.words(errno))
    }
    return try InputMemory(path, expecting: [], length: bytes.count)
  }

  func remove() { Self.remove(path) }

  /// Removes a record, and what a run has left that was ended while it wrote it.
  static func remove(_ path: Path) {
    for name in [path, Path(path.bytes + Array(".new".utf8))] { _ = name.withCString { unlink($0) } }
  }

  /// What remembers what is read, and compares it with what the interrupted run has read.
  func memory() throws(FileProblem) -> InputMemory {
    let bytes = try Files.read(path)
    // The last line may be written in part.
    let length = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let pieces = Self.lines(of: bytes[..<length]).compactMap { line in
      line.hasPrefix(Self.piece) ? UInt64(line.dropFirst(Self.piece.count), radix: 16) : nil
    }
    return try InputMemory(path, expecting: pieces, length: length)
  }

  /// The file in which the interrupted run has left rejects that this run does not write over; nil where there is none.
  var leftRejects: String? {
    guard let bytes = try? Files.read(path),
      let line = Self.lines(of: bytes[...]).first(where: { $0.hasPrefix(Self.rejects) })
    else { return nil }
    let left = String(line.dropFirst(Self.rejects.count))
    return left == rejects || !Files.exists(Path(left)) ? nil : left
  }

  private static let rejects = "rejects "
  private static let piece = "piece "

  static func line(ofPiece sum: UInt64) -> String { piece + String(sum, radix: 16) + "\n" }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What keeps this run from continuing the interrupted one; nil where the record of that one says the same.
  var difference: String? {
    guard let bytes = try? Files.read(path) else { return "its record " + path.spoken + " cannot be read" }
    let lines = Self.lines(of: bytes[...])
    guard let other = entries.indices.first(where: { $0 >= lines.count || lines[$0] != Self.line(entries[$0]) }) else {
      return nil
    }
    switch entries[other].name {
    case "program": return "another version of the program began it"
    case "rules", "inputs": return "it was begun with other " + entries[other].name
    case let name: return "it was begun with another --" + name
    }
  }

  private var text: String {
    entries.map { Self.line($0) + "\n" }.joined() + (rejects.map { Self.rejects + $0 + "\n" } ?? "")
  }

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
