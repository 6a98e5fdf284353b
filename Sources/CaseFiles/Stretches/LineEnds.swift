#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds line feeds, many bytes at a time.
package enum LineEnds {
  private static let newline = UInt8(ascii: "\n")

  /// The first line feed at or behind an offset; nil where there is none.
  package static func next(in bytes: [UInt8], from start: Int) -> Int? { next(in: bytes.span.bytes, from: start) }

  /// The same in bytes that are looked at many times.
  static func next(in raw: RawSpan, from start: Int) -> Int? {
    guard start < raw.byteCount else { return nil }
    #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
      return raw.withUnsafeBytes { bytes in
        guard let first = bytes.baseAddress, let found = memchr(first + start, Int32(newline), bytes.count - start)
        else {
          return nil
        }
        return first.distance(to: found)
      }
    #else
      return (start..<raw.byteCount).first { byte(raw, $0) == newline }
    #endif
  }

  @inline(__always)
  private static func byte(_ raw: RawSpan, _ offset: Int) -> UInt8 {
    raw.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// Whether nothing but white space stands in a stretch.
  package static func isBlank(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    isBlank(bytes.span.bytes, from: start, to: end)
  }

  /// The same in bytes that are looked at many times.
  static func isBlank(_ raw: RawSpan, from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if !byte(raw, offset).isSpace { return false }
      offset += 1
    }
    return true
  }
}
