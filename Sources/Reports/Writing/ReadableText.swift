/// Text made safe to look at: nothing in it can move a cursor, change a colour or reverse the reading direction.
package enum ReadableText {
  /// Decodes bytes, showing each byte that is not part of valid UTF-8 as `\xNN`.
  package static func decoding(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var text = ""
    var offset = 0
    while offset < bytes.count {
      let length = validLength(bytes, at: offset)
      if length == 0 {
        text += "\\x" + Hexadecimal.text(UInt32(bytes[offset]))
        offset += 1
      } else {
        text += String(decoding: bytes[offset..<offset + length], as: UTF8.self)
        offset += length
      }
    }
    return text
  }

  /// Shows control characters as `\xNN` and invisible directional characters as `\u{…}`.
  ///
  /// - Parameter isKept: Which of them stay as they are.
  package static func visible(_ text: String, except isKept: (Unicode.Scalar) -> Bool = { _ in false }) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar), !isKept(scalar) {
        shown += escape(scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x80 ? "\\x" + Hexadecimal.text(scalar.value) : "\\u{" + Hexadecimal.text(scalar.value) + "}"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The length of the valid UTF-8 sequence at an offset; 0 where there is none.
  private static func validLength(_ bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    let length: Int
    var secondBytes: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, secondBytes) = (3, 0xA0...0xBF)
    case 0xED: (length, secondBytes) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, secondBytes) = (4, 0x90...0xBF)
    case 0xF4: (length, secondBytes) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard offset + length <= bytes.count, secondBytes.contains(bytes[offset + 1]) else { return 0 }
    for position in offset + 1..<offset + length where bytes[position] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
