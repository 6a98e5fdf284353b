/// Tells by brackets and strings alone whether a stretch of JSON ends, whatever else is wrong in it.
enum BracketBalance {
  /// Whether the brackets opened from an offset on are all closed again before the end of the stretch.
  static func closes(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var depth = 0
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\""): offset = endOfString(in: bytes, from: offset, to: end)
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return true }
      default: break
      }
      offset += 1
    }
    return false
  }

  /// The offset of the quote that closes a string, or the end.
  private static func endOfString(in bytes: [UInt8], from quote: Int, to end: Int) -> Int {
    var offset = quote + 1
    while offset < end, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset
  }
}
