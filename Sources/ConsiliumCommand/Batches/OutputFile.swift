#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written beside its place, as `NAME.part`, and takes its name when it is complete.
///
/// A pipe, a device or standard output is written to as it is.
struct OutputFile: Sendable {
  let path: Path
  /// Where the file is written until it is complete.
  let part: Path
  private let target: Path
  private let permissions: mode_t
  private let descriptor: Int32
  /// Whether it takes its name only when it is complete.
  let isBeside: Bool
  /// How many bytes are written.
  private(set) var length = 0

  /// Opens the file to be written from its start; what an interrupted run has left of it is kept until `keep` is called.
  init(_ path: Path) throws(FileProblem) {
    self.path = path
    target = Files.resolved(path)
    isBeside = !path.isStandardInput && !Files.isSpecial(target)
    part = isBeside ? Path(target.bytes + Array(".part".utf8)) : target
    permissions = isBeside ? try Files.permissions(of: target, named: path) : 0
    if path.isStandardInput {
      descriptor = STDOUT_FILENO
      return
    }
    // What has been said of patients is nobody else's to read before the file has its permissions.
    let flags = isBeside ? O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC : O_WRONLY | O_CLOEXEC
    descriptor = part.withCString { open($0, flags, 0o600) }
    guard descriptor >= 0 else { throw FileProblem(writing: path.spoken, reason: SystemError.words(errno)) }
    // Where files cannot be locked, there is no telling.
    if isBeside, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw FileProblem(writing: path.spoken, reason: "another run is writing it")
    }
  }

  /// Whether a file may be written that somebody fills in, signs or corrects by hand: nothing is there, or `--force`
  /// says so. Standard error says why not.
  static func mayWrite(_ path: Path, _ arguments: ParsedArguments, console: inout Console) -> Bool {
    guard !path.isStandardInput, Files.exists(path), !Files.isSpecial(path), !arguments.has("force") else {
      return true
    }
    console.complain(path.text + " is there already", help: "name another file, or write over it with --force")
    return false
  }

  /// Whether an interrupted run has left something.
  var hasBytes: Bool {
    var status = stat()
    return isBeside && fstat(descriptor, &status) == 0 && status.st_size > 0
  }

  /// Keeps so many bytes of what an interrupted run has left, and writes on behind them.
  mutating func keep(_ count: Int) throws(FileProblem) {
    guard isBeside else { return }
    guard ftruncate(descriptor, off_t(count)) == 0, lseek(descriptor, off_t(count), SEEK_SET) >= 0 else {
      throw problem(errno)
    }
    length = count
  }

  /// Reads what an interrupted run has left, piece by piece, from an offset on.
  func read(from start: Int, _ take: (ArraySlice<UInt8>) -> Void) throws(FileProblem) {
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    var offset = start
    while true {
      let count = chunk.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      if count == 0 { return }
      if count > 0 {
        take(chunk[..<count])
        offset += count
      } else if errno != EINTR {
        throw FileProblem(file: part.spoken, reason: SystemError.words(errno))
      }
    }
  }

  /// Writes all bytes, or none of them where that fails.
  mutating func write(_ bytes: ArraySlice<UInt8>) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileProblem) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  /// Writes all bytes, or none of them where that fails.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    let code = Console.writeAll(bytes, to: descriptor)
    guard code != 0 else {
      length += bytes.count
      return
    }
    if isBeside {
      _ = ftruncate(descriptor, off_t(length))
      _ = lseek(descriptor, off_t(length), SEEK_SET)
    }
    throw problem(code)
  }

  /// Gives the complete file its name.
  mutating func complete() throws(FileProblem) {
    guard isBeside else {
      if !path.isStandardInput, close(descriptor) != 0 { throw problem(errno) }
      return
    }
    var code = fchmod(descriptor, permissions) == 0 ? 0 : errno
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if code == 0, part.withCString({ from in target.withCString { rename(from, $0) } }) != 0 { code = errno }
    if code != 0 { throw problem(code) }
    close(descriptor)
  }

  /// Removes what is written, unless a later run may continue it.
  func abandon() {
    guard isBeside else { return }
    _ = part.withCString { unlink($0) }
  }

  private func problem(_ code: Int32) -> FileProblem {
    FileProblem(writing: path.spoken, reason: SystemError.words(code))
  }
}
