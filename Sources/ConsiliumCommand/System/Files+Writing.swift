#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  static func exists(_ path: Path) -> Bool { path.withCString { access($0, F_OK) } == 0 }

  /// Whether a file may be written to.
  static func isWritable(_ path: Path) -> Bool { path.withCString { access($0, W_OK) } == 0 }

  /// Replaces the contents of a file at once: readers see the old ones or the new ones, and a failure leaves the old. A
  /// file that is not there yet is made.
  ///
  /// The new contents are written beside the file and then take its name. A link stays, and what it leads to is
  /// replaced; permissions stay as they are. Standard output, a pipe or a device is written to instead.
  static func replace(_ path: Path, with bytes: [UInt8]) throws(FileProblem) {
    let target = resolved(path)
    if path.isStandardInput || isSpecial(target) { return try write(bytes, to: path) }
    let permissions = try permissions(of: target, named: path)
    let (beside, made) = Path(target.bytes + Array(".XXXXXX".utf8)).filledIn { mkstemp($0) }
    guard let descriptor = made, descriptor >= 0 else { throw unwritable(path, errno) }
    var code = fchmod(descriptor, permissions) == 0 ? 0 : errno
    if code == 0 { code = Console.writeAll(bytes, to: descriptor) }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, beside.withCString({ from in target.withCString { rename(from, $0) } }) != 0 { code = errno }
    guard code != 0 else { return }
    _ = beside.withCString { unlink($0) }
    throw unwritable(path, code)
  }

  /// Whether there is something at a path that is neither a file nor a folder.
  static func isSpecial(_ path: Path) -> Bool {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The permissions of a file, or those that a new one gets.
  static func permissions(of target: Path, named path: Path) throws(FileProblem) -> mode_t {
    var status = stat()
    if target.withCString({ stat($0, &status) }) == 0 { return status.st_mode & 0o7777 }
    guard errno == ENOENT else { throw unwritable(path, errno) }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  /// The path behind all links; the path itself where it cannot be followed.
  static func resolved(_ path: Path) -> Path {
    path.withCString { characters in
      guard let found = realpath(characters, nil) else { return path }
      defer { free(found) }
      return Path((0..<strlen(found)).map { UInt8(bitPattern: found[Int($0)]) })
    }
  }

  private static func unwritable(_ path: Path, _ code: Int32) -> FileProblem {
    FileProblem(writing: path.spoken, reason: SystemError.words(code))
  }
}

extension Files {
  /// Makes the folders in which a file is to stand.
  static func makeFolders(for path: Path) throws(FileProblem) {
    for (position, byte) in path.bytes.enumerated() where byte == UInt8(ascii: "/") && position > 0 {
      let folder = Path(Array(path.bytes[..<position]))
      if folder.withCString({ mkdir($0, 0o777) }) != 0, errno != EEXIST { throw unwritable(folder, errno) }
    }
  }
}
