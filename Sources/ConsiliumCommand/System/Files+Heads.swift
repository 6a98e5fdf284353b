#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// How many bytes a file holds; nil for what is no file, as a pipe.
  static func size(of path: Path) -> Int? {
    var status = stat()
    let code = path.isStandardInput ? fstat(STDIN_FILENO, &status) : path.withCString { stat($0, &status) }
    guard code == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The first bytes of a file that is not standard input; none where it cannot be read.
  static func head(of path: Path, _ count: Int) -> [UInt8] {
    guard !path.isStandardInput else { return [] }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      initializedCount = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }
}
