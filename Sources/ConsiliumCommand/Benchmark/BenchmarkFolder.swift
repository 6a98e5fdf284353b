#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A temporary folder for generated rules and cases.
struct BenchmarkFolder {
  let path: Path

  init() throws(FileProblem) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let template = Path(parent).appending(Array("consilium-benchmark-XXXXXX".utf8))
    let (path, isMade) = template.filledIn { mkdtemp($0) != nil }
    guard isMade == true else { throw FileProblem(writing: template.text, reason: SystemError.words(errno)) }
    self.path = path
  }

  /// Removes the folder with what is in it.
  func discard() {
    for file in (try? Files.files(in: path)) ?? [] { _ = file.withCString { unlink($0) } }
    _ = path.withCString { rmdir($0) }
  }
}
