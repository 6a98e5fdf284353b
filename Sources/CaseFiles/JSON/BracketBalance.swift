/// Finds where a stretch of JSON ends by its brackets and strings alone, whatever else is wrong in it.
enum BracketBalance {
  /// The offset of the comma or closing bracket behind an element of a list.
  ///
  /// - Returns: nil where the brackets do not balance before the end of the file.
  static func endOfElement(in bytes: [UInt8], from start: Int) -> Int? {
    var open: [UInt8] = []
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""): offset = endOfString(in: bytes, from: offset, to: bytes.count)
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // In ASCII each closing bracket stands two behind its opening one.
        guard let last = open.popLast() else { return byte == UInt8(ascii: "]") ? offset : nil }
        guard last == byte - 2 else { return nil }
      case UInt8(ascii: ","): if open.isEmpty { return offset }
      default: break
      }
      offset += 1
    }
    return nil
  }

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
