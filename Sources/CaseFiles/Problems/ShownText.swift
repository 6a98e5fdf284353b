/// A value of a case file as a message shows it: short, and without anything that could act on a terminal.
struct ShownText {
  /// The most characters that are shown of a value.
  static let limit = 60

  let text: String

  /// Shows bytes; control and hidden characters are escaped, bytes that are not UTF-8 become `\xNN`.
  init(_ bytes: ArraySlice<UInt8>) {
    var whole = ""
    var shortened = ""
    var count = 0
    let array = Array(bytes.prefix(Self.limit * 8))
    var offset = 0
    while offset < array.count {
      let length = Encoding.characterLength(in: array, at: offset, end: array.count)
      let piece = Self.piece(array[offset..<(offset + (length ?? 1))], isText: length != nil)
      count += piece.unicodeScalars.count
      guard count <= Self.limit else {
        text = shortened + "…"
        return
      }
      whole += piece
      if count < Self.limit { shortened = whole }
      offset += length ?? 1
    }
    text = whole
  }

  /// Shows the single character at an offset.
  init(characterAt offset: Int, in bytes: [UInt8]) {
    let length = Encoding.characterLength(in: bytes, at: offset, end: bytes.count)
    text = Self.piece(bytes[offset..<(offset + (length ?? 1))], isText: length != nil)
  }

  private static func piece(_ bytes: ArraySlice<UInt8>, isText: Bool) -> String {
    guard isText, let scalar = bytes.string.unicodeScalars.first else {
      return "\\x" + hexadecimal(UInt32(bytes[bytes.startIndex]), digits: 2)
    }
    switch scalar.value {
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE0FFF:
      return "\\u{" + hexadecimal(scalar.value, digits: 2) + "}"
    default: return String(scalar)
    }
  }

  /// A number in hexadecimal digits, at least so many.
  static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as a message shows them.
  var shown: String { ShownText(self).text }
}
