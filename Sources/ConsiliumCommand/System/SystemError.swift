#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's errors in words.
enum SystemError {
  /// What an error number means: `no such file or directory`.
  static func words(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error " + String(code) }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
