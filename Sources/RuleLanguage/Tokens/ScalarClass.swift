/// What a code point beyond ASCII can be in a rule file.
enum ScalarClass: Sendable, Equatable {
  case space
  /// It cannot be seen, or it changes how its neighbours are shown.
  case hidden
  case openingQuote
  /// A quotation mark that cannot open a text, with the one that would close it.
  case foreignQuote(closing: UInt32)
  case foreign(ForeignOperator)
  /// It looks like an ASCII character.
  case lookAlike(UInt8)
  case other

  init(_ scalar: UInt32) {
    if Self.isSpace(scalar) {
      self = .space
    } else if Self.isHidden(scalar) {
      self = .hidden
    } else if scalar == 0x201C {
      self = .openingQuote
    } else if let closing = Self.closingQuote(for: scalar) {
      self = .foreignQuote(closing: closing)
    } else if let sign = ForeignOperator.sign(scalar) {
      self = .foreign(sign)
    } else if let letter = LookAlike.ascii(for: scalar) {
      self = .lookAlike(letter)
    } else {
      self = .other
    }
  }

  /// Whether a code point is white space that Word or PDF leave between words.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a code point is a control, bidirectional or zero-width character.
  static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether a hidden code point ends a line or a page, so that it parts words.
  static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a hidden code point changes the direction in which its neighbours are read.
  static func isBidirectional(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func closingQuote(for scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x201D: 0x201D
    case 0x201E: 0x201C
    case 0x2018, 0x2019: 0x2019
    case 0xAB: 0xBB
    case 0xBB: 0xAB
    default: nil
    }
  }
}
