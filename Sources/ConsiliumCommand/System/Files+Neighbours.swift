import Reports
import RuleLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// How many names of a folder are looked at for a suggestion.
  private static let mostNeighbours = 10_000

  /// A question such as: did you mean `cases/a.json`? Of a file or folder that is not there; nil where nothing is called
  /// so, folder by folder.
  static func question(about path: Path) -> String? {
    let slash = UInt8(ascii: "/")
    var found = Path(path.bytes.first == slash ? [slash] : [])
    var isOther = false
    for part in path.bytes.split(separator: slash).map(Array.init) {
      let separator = found.bytes.isEmpty || found.bytes.last == slash ? [] : [slash]
      var next = Path(found.bytes + separator + part)
      if !exists(next) {
        let wanted = ReadableText.decoding(part)
        let names = names(in: found.bytes.isEmpty ? Path(".") : found)
        guard let name = Spelling.nearest(to: wanted, among: names).first, name != wanted else { return nil }
        next = Path(found.bytes + separator + Array(name.utf8))
        isOther = true
      }
      found = next
    }
    return isOther ? "did you mean `" + found.text + "`?" : nil
  }

  /// The names in a folder that do not begin with a point; none where it cannot be read.
  private static func names(in folder: Path) -> [String] {
    guard let directory = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < mostNeighbours, let entry = readdir(directory) {
      let name = ReadableText.decoding(name(of: entry))
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// The bytes of the name of a folder's entry.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
        Array(UnsafeBufferPointer(start: characters, count: strlen(characters))).map { UInt8(bitPattern: $0) }
      }
    }
  }
}
