#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// Whether two paths lead to one file, by whatever links and spellings, be it there already or not.
  static func areSame(_ first: Path, _ second: Path) -> Bool {
    switch (identity(of: first), identity(of: second)) {
    case (let one?, let other?): one.device == other.device && one.number == other.number
    case (nil, nil): location(of: first) == location(of: second)
    default: false
    }
  }

  /// How many names a file has besides its own; a file that is replaced leaves them with what it held.
  static func otherNameCount(of path: Path) -> Int {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return max(0, Int(status.st_nlink) - 1)
  }

  /// Whether standard input is redirected from a file.
  static func isStandardInput(_ path: Path) -> Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return identity(of: path).map { $0.device == status.st_dev && $0.number == status.st_ino } ?? false
  }

  /// What the system tells a file by; nil where there is none.
  private static func identity(of path: Path) -> (device: dev_t, number: ino_t)? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    return (status.st_dev, status.st_ino)
  }

  /// Where a file that is not there yet would stand: its folder behind all links, and its name.
  private static func location(of path: Path) -> Path {
    let folder = Path(Array(path.bytes.dropLast(path.name.count)) + [UInt8(ascii: ".")])
    return resolved(folder).appending(Array(path.name))
  }
}
