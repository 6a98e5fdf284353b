#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files and lists folders.
enum Files {
  enum Kind: Sendable {
    case folder
    case file
  }

  /// The largest input read at once.
  static let largestInput = 1 << 30
  private static let chunkSize = 1 << 18
  private static let deepestFolder = 64

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: Path) throws(FileProblem) -> [UInt8] {
    if path.isStandardInput { return try readAll(STDIN_FILENO, of: path) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw problem(path, errno) }
    defer { close(descriptor) }
    return try readAll(descriptor, of: path)
  }

  /// Writes a file, in place of what it held; `-` is standard output.
  static func write(_ bytes: [UInt8], to path: Path) throws(FileProblem) {
    let descriptor =
      path.isStandardInput
      ? STDOUT_FILENO : path.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileProblem(writing: path.spoken, reason: SystemError.words(errno)) }
    defer { if !path.isStandardInput { close(descriptor) } }
    let code = Console.writeAll(bytes, to: descriptor)
    if code != 0 { throw FileProblem(writing: path.spoken, reason: SystemError.words(code)) }
  }

  static func kind(of path: Path) throws(FileProblem) -> Kind {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { throw problem(path, errno) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The files in a folder and its folders, by name; what begins with a point is left out.
  static func files(in folder: Path, depth: Int = 0) throws(FileProblem) -> [Path] {
    guard depth < deepestFolder else {
      throw FileProblem(file: folder.text, reason: "folders are nested more than 64 deep")
    }
    guard let directory = folder.withCString({ opendir($0) }) else { throw problem(folder, errno) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = name(of: entry)
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    closedir(directory)
    names.sort { $0.lexicographicallyPrecedes($1) }
    var files: [Path] = []
    for name in names {
      let path = folder.appending(name)
      switch try kind(of: path) {
      case .file: files.append(path)
      case .folder: if !isLink(path) { files += try Self.files(in: path, depth: depth + 1) }
      }
    }
    return files
  }

  private static func isLink(_ path: Path) -> Bool {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func readAll(_ descriptor: Int32, of path: Path) throws(FileProblem) -> [UInt8] {
    var status = stat()
    var bytes: [UInt8] = []
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 {
      bytes.reserveCapacity(min(Int(status.st_size) + 1, largestInput))
    }
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    while true {
      let count = chunk.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw problem(path, errno)
      }
      guard bytes.count + count <= largestInput else {
        throw FileProblem(file: path.spoken, reason: "it is larger than 1 GiB; split it")
      }
      bytes += chunk[..<count]
    }
  }

  static func problem(_ path: Path, _ code: Int32) -> FileProblem {
    let help = code == ENOENT ? question(about: path) : nil
    return FileProblem(file: path.spoken, reason: SystemError.words(code), help: help)
  }
}

extension Path {
  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path for a person, standard input by its name.
  var spoken: String { isStandardInput ? "standard input" : text }
}
