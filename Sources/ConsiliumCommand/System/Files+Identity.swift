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
