#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps other runs of the program from changing a file between reading and replacing it.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until nobody else holds the file.
  init(_ path: Path) throws(FileProblem) {
    while true {
      let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw Files.problem(path, errno) }
      var (held, named) = (stat(), stat())
      // Where files cannot be locked, there is nobody to wait for.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      let isSame =
        fstat(descriptor, &held) == 0 && path.withCString { stat($0, &named) } == 0
        && held.st_ino == named.st_ino && held.st_dev == named.st_dev
      // Whoever held it before may have put another file in its place.
      if isSame {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Lets the next one have the file.
  consuming func release() {}

  deinit { close(descriptor) }
}
