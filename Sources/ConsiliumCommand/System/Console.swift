import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program's standard output and standard error.
struct Console {
  /// Why standard output takes no more.
  private enum Failure {
    /// The reader has gone; there is nobody to tell.
    case closed
    case failed(reason: String)
  }

  private static let chunkSize = 1 << 16
  private var pending: [UInt8] = []
  private var failure: Failure?
  /// What stands in standard output behind its last whole record.
  private var openRecord = OpenRecord(isTable: false)
  /// Whether results may be coloured: standard output is a terminal and nobody objects.
  let isOutputColoured: Bool
  let isErrorColoured: Bool
  /// Whether standard error is a terminal, whose lines have an end.
  private let wrapsErrors: Bool

  init() {
    let objects = !Self.variable("NO_COLOR").isEmpty || Self.variable("TERM") == "dumb"
    isOutputColoured = !objects && isatty(STDOUT_FILENO) == 1
    wrapsErrors = isatty(STDERR_FILENO) == 1
    isErrorColoured = !objects && wrapsErrors
  }

  /// Whether nothing written from now on arrives anywhere.
  var isClosed: Bool { failure != nil }

  /// Says that standard output is a table, of which a file without room for all of it keeps whole rows and not lines.
  mutating func expectTable() { openRecord = OpenRecord(isTable: true) }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  mutating func write(_ bytes: [UInt8]) { write(bytes[...]) }

  mutating func write(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { write($0) } }

  mutating func write(_ bytes: UnsafeRawBufferPointer) {
    guard !isClosed else { return }
    guard bytes.count < Self.chunkSize else {
      flush()
      return send(bytes)
    }
    pending += bytes
    if pending.count >= Self.chunkSize { flush() }
  }

  /// Says on standard error what is wrong.
  mutating func complain(_ message: String, help: String? = nil) {
    complain(line: "consilium: " + message)
    if let help { complain(line: "  help: " + help) }
  }

  /// Says on standard error what is wrong with a command line.
  mutating func complain(_ problem: UsageProblem) { complain(problem.message, help: problem.help) }

  /// Says on standard error what is wrong with a file.
  mutating func complain(_ problem: FileProblem) { complain(problem.message, help: problem.help) }

  mutating func complain(line: String) {
    let text = ReadableText.visible(line)
    complain(Array(((wrapsErrors ? Self.wrapped(text) : text) + "\n").utf8))
  }

  /// A line as several of at most 80 columns; those behind the first stand two columns further in.
  static func wrapped(_ line: String) -> String {
    let margin = line.prefix { $0 == " " }
    let indent = margin.count + 2
    let lines = LineFiller(width: TextSheetWriter.width)
      .lines(of: Phrase(String(line.dropFirst(margin.count))), used: margin.count, indent: indent)
    let gap = "\n" + String(repeating: " ", count: indent)
    return margin + lines.map { $0.map(\.text).joined() }.joined(separator: gap)
  }

  mutating func complain(_ bytes: [UInt8]) {
    flush()
    _ = Self.writeAll(bytes, to: STDERR_FILENO)
  }

  /// Writes what is pending and says with which status to exit.
  mutating func finish(_ status: ExitStatus) -> ExitStatus {
    flush()
    guard case .failed(let reason) = failure else { return status }
    complain("cannot write the results: " + reason)
    return .unusable
  }

  /// Hands what is pending to the system.
  mutating func flush() {
    guard !pending.isEmpty, failure == nil else { return }
    send(pending[...])
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func send(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { send($0) } }

  private mutating func send(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    var written = 0
    let code = Self.writeAll(bytes, to: STDOUT_FILENO, count: &written)
    openRecord.take(UnsafeRawBufferPointer(rebasing: bytes.prefix(written)))
    guard code != 0 else { return }
    Self.takeBack(openRecord.length)
    failure = code == EPIPE ? .closed : .failed(reason: SystemError.words(code))
  }

  /// Takes the start of a record back from a file that had no room for its end; of a pipe or a terminal nothing comes back.
  private static func takeBack(_ count: Int) {
    var status = stat()
    let end = lseek(STDOUT_FILENO, 0, SEEK_CUR)
    // Where others have written behind it, it stays.
    guard count > 0, fstat(STDOUT_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == end,
      end >= count, ftruncate(STDOUT_FILENO, end - off_t(count)) == 0
    else { return }
    lseek(STDOUT_FILENO, end - off_t(count), SEEK_SET)
  }

  /// Writes all bytes.
  ///
  /// - Returns: The system's error, 0 where there is none.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 { writeAll(bytes[...], to: descriptor) }

  /// Writes all bytes of a part.
  ///
  /// - Returns: The system's error, 0 where there is none.
  static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  }

  /// Writes all bytes of some memory.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var written = 0
    return writeAll(bytes, to: descriptor, count: &written)
  }

  /// Writes all bytes of some memory, and counts those that are written.
  private static func writeAll(
    _ bytes: UnsafeRawBufferPointer,
    to descriptor: Int32,
    count written: inout Int
  ) -> Int32 {
    guard let start = bytes.baseAddress else { return 0 }
    while written < bytes.count {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, start + written, bytes.count - written)
      #else
        let count = Darwin.write(descriptor, start + written, bytes.count - written)
      #endif
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  private static func waitUntilWritable(_ descriptor: Int32) {
    var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    #if canImport(Glibc)
      _ = Glibc.poll(&poll, 1, -1)
    #else
      _ = Darwin.poll(&poll, 1, -1)
    #endif
  }

  private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
