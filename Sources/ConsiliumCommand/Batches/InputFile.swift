#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A case file, or standard input, that is read piece by piece.
struct InputFile: Sendable {
  private let descriptor: Int32
  private let path: Path

  init(_ path: Path) throws(FileProblem) {
    self.path = path
    guard !path.isStandardInput else {
      descriptor = STDIN_FILENO
      return
    }
    descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Files.problem(path, errno) }
  }

  func close() {
    guard !path.isStandardInput else { return }
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// Fills a buffer, or as much of it as a pipe has to give just now.
  ///
  /// - Returns: How many bytes; 0 at the end of the file, the negative number of the error where reading failed.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    var filled = 0
    while filled < buffer.count, filled == 0 || hasMore {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, start + filled, buffer.count - filled)
      #else
        let count = Darwin.read(descriptor, start + filled, buffer.count - filled)
      #endif
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno == EAGAIN {
        waitUntilReadable(milliseconds: -1)
      } else if errno != EINTR {
        // What has been read is handed on first; the next call meets the error again.
        return filled > 0 ? filled : -Int(errno)
      }
    }
    return filled
  }

  func problem(_ code: Int32) -> FileProblem { problem(SystemError.words(code)) }

  func problem(_ reason: String) -> FileProblem { FileProblem(file: path.spoken, reason: reason) }

  /// Whether reading on would not have to wait.
  var hasMore: Bool { waitUntilReadable(milliseconds: 0) }

  @discardableResult
  private func waitUntilReadable(milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #if canImport(Glibc)
      return Glibc.poll(&poll, 1, milliseconds) > 0
    #else
      return Darwin.poll(&poll, 1, milliseconds) > 0
    #endif
  }
}
