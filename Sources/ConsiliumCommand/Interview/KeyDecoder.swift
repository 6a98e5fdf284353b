/// Makes keys of the bytes that a terminal sends.
struct KeyDecoder {
  private var pending: [UInt8] = []

  /// Takes a byte.
  ///
  /// - Returns: The key that it completes; nil where more is to come.
  mutating func take(_ byte: UInt8) -> Key? {
    pending.append(byte)
    guard let key = decoded() else { return nil }
    pending.removeAll(keepingCapacity: true)
    return key
  }

  private func decoded() -> Key? {
    let first = pending[0]
    switch first {
    case 0x1B: return sequence()
    case 0x01: return .home
    case 0x02: return .left
    case 0x03: return .interrupt
    case 0x04: return .endOfInput
    case 0x05: return .end
    case 0x06: return .right
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x0B: return .cutToEnd
    case 0x0C: return .clearScreen
    case 0x0E: return .down
    case 0x10: return .up
    case 0x15: return .cutToStart
    case 0x17: return .cutWord
    case 0x1A: return .suspend
    case 0x00..<0x20: return .other
    case 0x20..<0x80: return .character(Character(Unicode.Scalar(first)))
    default: return character()
    }
  }

  /// A character of several bytes; what is no UTF-8 is a key that means nothing.
  private func character() -> Key? {
    let length: Int
    switch pending[0] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .other
    }
    for byte in pending.dropFirst() where byte & 0xC0 != 0x80 { return .other }
    guard pending.count >= length else { return nil }
    let text = String(decoding: pending, as: UTF8.self)
    guard text.unicodeScalars.first != "\u{FFFD}", let character = text.first else { return .other }
    // Controls above ASCII are not typed.
    if let scalar = text.unicodeScalars.first, (0x80...0x9F).contains(scalar.value) { return .other }
    return .character(character)
  }

  /// An escape sequence: `ESC [ parameters letter`, `ESC O letter`; any other one means nothing.
  private func sequence() -> Key? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "O"): return pending.count < 3 ? nil : key(final: pending[2], parameters: [])
    case UInt8(ascii: "["):
      guard pending.count > 2, let last = pending.last else { return nil }
      if (0x40...0x7E).contains(last) { return key(final: last, parameters: Array(pending[2..<pending.count - 1])) }
      return pending.count > 16 ? .other : nil
    default: return .other
    }
  }

  private func key(final: UInt8, parameters: [UInt8]) -> Key {
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "~"):
      switch parameters.first {
      case UInt8(ascii: "1"), UInt8(ascii: "7"): return .home
      case UInt8(ascii: "4"), UInt8(ascii: "8"): return .end
      case UInt8(ascii: "3"): return .delete
      default: return .other
      }
    default: return .other
    }
  }
}
