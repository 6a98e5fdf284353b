import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of standard input where it is no terminal in which lines can be edited.
struct PlainLines {
  /// The longest line that is kept; the rest of a longer one is passed over.
  private static let longest = 1 << 16
  private var pending: [UInt8] = []
  private var next = 0
  private var hasEnded = false

  /// The next line, without its line end; nil at the end of the input.
  mutating func readLine() -> String? {
    var line: [UInt8] = []
    var hasByte = false
    while let byte = readByte() {
      hasByte = true
      if byte == UInt8(ascii: "\n") { break }
      if line.count < Self.longest { line.append(byte) }
    }
    guard hasByte else { return nil }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return ReadableText.decoding(line)
  }

  private mutating func readByte() -> UInt8? {
    if next == pending.count { fill() }
    guard next < pending.count else { return nil }
    next += 1
    return pending[next - 1]
  }

  private mutating func fill() {
    guard !hasEnded else { return }
    pending = Array(repeating: 0, count: 4096)
    next = 0
    while true {
      let count = pending.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        #else
          Darwin.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      hasEnded = count <= 0
      pending.removeSubrange(max(0, count)...)
      return
    }
  }
}
