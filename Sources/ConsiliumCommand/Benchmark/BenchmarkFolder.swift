#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where generated rules and cases stand while they are used.
struct BenchmarkFolder {
  let path: Path
  private let isKept: Bool

  /// - Parameter kept: A folder to make and to leave behind; nil for a temporary one.
  init(keptAt kept: Path?) throws(FileProblem) {
    isKept = kept != nil
    if let kept {
      let file = kept.appending(Array("rules".utf8))
      try Files.makeFolders(for: file)
      path = kept
      return
    }
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let template = Path(parent).appending(Array("consilium-benchmark-XXXXXX".utf8))
    var characters = template.bytes.map { CChar(bitPattern: $0) } + [0]
    let isMade = characters.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw FileProblem(writing: template.text, reason: SystemError.words(errno)) }
    path = Path(characters.dropLast().map { UInt8(bitPattern: $0) })
  }

  /// Removes a temporary folder with what is in it.
  func discard() {
    guard !isKept else { return }
    for file in (try? Files.files(in: path)) ?? [] { _ = file.withCString { unlink($0) } }
    _ = path.withCString { rmdir($0) }
  }
}
