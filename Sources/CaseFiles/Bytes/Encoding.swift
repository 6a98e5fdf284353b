/// The rules of UTF-8, byte by byte.
package enum Encoding {
  /// The length of the character at an offset; nil where the bytes are not UTF-8.
  ///
  /// Overlong forms, surrogates, numbers beyond Unicode and characters cut off by `end` are not UTF-8.
  package static func characterLength(in bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, lowest) = (3, 0xA0)
    case 0xED: (length, highest) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, lowest) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, highest) = (4, 0x8F)
    default: return nil
    }
    guard offset + length <= end, bytes[offset + 1] >= lowest, bytes[offset + 1] <= highest else { return nil }
    for position in (offset + 2)..<max(offset + 2, offset + length) where !bytes[position].isContinuation {
      return nil
    }
    return length
  }

  /// The offset of the first byte in a stretch that is not UTF-8.
  static func firstFault(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      guard let length = characterLength(in: bytes, at: offset, end: end) else { return offset }
      offset += length
    }
    return nil
  }

  /// What to say of a byte that is not UTF-8: a lone byte that is a character of Windows-1252 has a known repair.
  static func fault(in bytes: [UInt8], at offset: Int) -> Fault {
    let byte = bytes[offset]
    let isUndefined = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D
    let isFollowed = offset + 1 < bytes.count && bytes[offset + 1].isContinuation
    return isUndefined || isFollowed ? .brokenEncoding(byte) : .windowsEncoding(byte)
  }

  /// Whether a file is written in units of sixteen or more bits, as some programs call "Unicode".
  static func isWide(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let (first, second) = (bytes[0], bytes[1])
    if (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) { return true }
    guard bytes.count >= 4 else { return false }
    return (first == 0 && second != 0 && bytes[2] == 0) || (first != 0 && second == 0 && bytes[3] == 0)
  }

  /// The length of the byte order mark at the start of a file; 0 where there is none.
  static func markLength(of bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
