extension Lexer {
  /// The code point whose UTF-8 bytes start at a position, and how many they are; nil where they are broken.
  func scalar(at position: Int) -> (scalar: UInt32, length: Int)? {
    let first = bytes[position]
    switch first {
    case 0x00...0x7F: return (UInt32(first), 1)
    case 0xC2...0xDF: return scalar(UInt32(first & 0x1F), at: position, length: 2, least: 0x80)
    case 0xE0...0xEF: return scalar(UInt32(first & 0x0F), at: position, length: 3, least: 0x800)
    case 0xF0...0xF4: return scalar(UInt32(first & 0x07), at: position, length: 4, least: 0x10000)
    default: return nil
    }
  }

  private func scalar(
    _ lead: UInt32,
    at position: Int,
    length: Int,
    least: UInt32
  ) -> (scalar: UInt32, length: Int)? {
    guard position + length <= bytes.count else { return nil }
    var value = lead
    for byte in bytes[position + 1..<position + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }
}

extension UInt8 {
  var isLetter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether it is white space, a line break included.
  var isBlank: Bool { isSpace || isLineBreak }

  /// Whether it is a printable sign that no token starts with.
  var isUnusedSign: Bool {
    switch self {
    case UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether it goes on in an unquoted unit such as `10^9/L`.
  var continuesUnit: Bool {
    isLetter || isDigit || self == UInt8(ascii: "^") || self == UInt8(ascii: "/") || self == UInt8(ascii: ".")
  }
}
