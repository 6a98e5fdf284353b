import Batches
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Remembers in the record of a run what it reads, and sees where an interrupted run has been before whether it reads the
/// same.
struct InputMemory: Sendable {
  /// Open to be written at its end.
  private let record: Int32
  private let path: Path
  /// The sums of what the interrupted run has read and this one has not yet.
  private var expected: ArraySlice<UInt64>
  private var sums = PieceSums()

  /// - Parameters:
  ///   - path: The record.
  ///   - expected: What an interrupted run has remembered in it.
  ///   - length: How many of its bytes are whole lines.
  init(_ path: Path, expecting expected: [UInt64], length: Int) throws(FileProblem) {
    self.path = path
    self.expected = expected[...]
    record = path.withCString { open($0, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC) }
    guard record >= 0, ftruncate(record, off_t(length)) == 0 else {
      throw FileProblem(writing: path.spoken, reason: SystemError.words(errno))
    }
  }

  /// Takes the next bytes of an input.
  ///
  /// - Returns: Whether they are those that were read before, as far as any were.
  mutating func take(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) -> Bool { try compare(sums.take(bytes)) }

  /// Ends an input.
  ///
  /// - Returns: Whether it ended there before, too.
  mutating func endInput() throws(FileProblem) -> Bool {
    guard let last = sums.end() else { return true }
    return try compare([last])
  }

  private mutating func compare(_ found: [UInt64]) throws(FileProblem) -> Bool {
    let known = expected.prefix(found.count)
    guard found.prefix(known.count).elementsEqual(known) else { return false }
    expected.removeFirst(known.count)
    let new = found.dropFirst(known.count)
    guard !new.isEmpty else { return true }
    let lines = new.reduce("") { $0 + RunRecord.line(ofPiece: $1) }
    let code = Console.writeAll(Array(lines.utf8), to: record)
    if code != 0 { throw FileProblem(writing: path.spoken, reason: SystemError.words(code)) }
    return true
  }
}
