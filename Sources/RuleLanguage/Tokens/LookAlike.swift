/// Code points that a reader takes for ASCII characters.
enum LookAlike {
  /// The ASCII character that a code point looks like.
  static func ascii(for scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xFF01...0xFF5E: UInt8(truncatingIfNeeded: scalar - 0xFEE0)
    case 0x1D400...0x1D6A3: mathematical(scalar - 0x1D400)
    case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: UInt8(ascii: "-")
    case 0x00C0...0x017F: latin(scalar)
    case 0x00B5, 0x0370...0x03FF: greek(scalar)
    case 0x0400...0x052F: cyrillic(scalar)
    case 0x0131: UInt8(ascii: "i")
    case 0x0251: UInt8(ascii: "a")
    case 0x0261: UInt8(ascii: "g")
    case 0x2113: UInt8(ascii: "l")
    case 0x212A: UInt8(ascii: "K")
    case 0x2126: UInt8(ascii: "O")
    case 0x217C: UInt8(ascii: "l")
    case 0x2160: UInt8(ascii: "I")
    case 0x2164: UInt8(ascii: "V")
    case 0x2169: UInt8(ascii: "X")
    default: nil
    }
  }

  /// Bold, italic and other mathematical letters: alphabets of 26 capitals and 26 small letters.
  private static func mathematical(_ offset: UInt32) -> UInt8 {
    let position = UInt8(truncatingIfNeeded: offset % 52)
    return position < 26 ? UInt8(ascii: "A") + position : UInt8(ascii: "a") + (position - 26)
  }

  private static func latin(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC0...0xC5, 0x100, 0x102, 0x104: UInt8(ascii: "A")
    case 0xE0...0xE5, 0x101, 0x103, 0x105: UInt8(ascii: "a")
    case 0xC7, 0x106, 0x108, 0x10A, 0x10C: UInt8(ascii: "C")
    case 0xE7, 0x107, 0x109, 0x10B, 0x10D: UInt8(ascii: "c")
    case 0xC8...0xCB, 0x112, 0x114, 0x116, 0x118, 0x11A: UInt8(ascii: "E")
    case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: UInt8(ascii: "e")
    case 0xCC...0xCF, 0x128, 0x12A, 0x12C, 0x12E, 0x130: UInt8(ascii: "I")
    case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131: UInt8(ascii: "i")
    case 0xD1, 0x143, 0x145, 0x147: UInt8(ascii: "N")
    case 0xF1, 0x144, 0x146, 0x148: UInt8(ascii: "n")
    case 0xD2...0xD6, 0xD8, 0x14C, 0x14E, 0x150: UInt8(ascii: "O")
    case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: UInt8(ascii: "o")
    case 0xD9...0xDC, 0x168, 0x16A, 0x16C, 0x16E, 0x170, 0x172: UInt8(ascii: "U")
    case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: UInt8(ascii: "u")
    case 0xDD, 0x176, 0x178: UInt8(ascii: "Y")
    case 0xFD, 0xFF, 0x177: UInt8(ascii: "y")
    case 0x139, 0x13B, 0x13D, 0x141: UInt8(ascii: "L")
    case 0x13A, 0x13C, 0x13E, 0x142: UInt8(ascii: "l")
    case 0x15A, 0x15C, 0x15E, 0x160: UInt8(ascii: "S")
    case 0x15B, 0x15D, 0x15F, 0x161, 0x17F: UInt8(ascii: "s")
    case 0x179, 0x17B, 0x17D: UInt8(ascii: "Z")
    case 0x17A, 0x17C, 0x17E: UInt8(ascii: "z")
    default: nil
    }
  }

  private static func greek(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x37F: UInt8(ascii: "J")
    case 0x391: UInt8(ascii: "A")
    case 0x392: UInt8(ascii: "B")
    case 0x395: UInt8(ascii: "E")
    case 0x396: UInt8(ascii: "Z")
    case 0x397: UInt8(ascii: "H")
    case 0x399: UInt8(ascii: "I")
    case 0x39A: UInt8(ascii: "K")
    case 0x39C: UInt8(ascii: "M")
    case 0x39D: UInt8(ascii: "N")
    case 0x39F: UInt8(ascii: "O")
    case 0x3A1: UInt8(ascii: "P")
    case 0x3A4: UInt8(ascii: "T")
    case 0x3A5, 0x3D2: UInt8(ascii: "Y")
    case 0x3A7: UInt8(ascii: "X")
    case 0x3B1: UInt8(ascii: "a")
    case 0x3B3: UInt8(ascii: "y")
    case 0x3B9: UInt8(ascii: "i")
    case 0x3BA: UInt8(ascii: "k")
    case 0x3BD: UInt8(ascii: "v")
    case 0x3BF, 0x3C3: UInt8(ascii: "o")
    case 0x3C1: UInt8(ascii: "p")
    case 0x3C5, 0xB5, 0x3BC: UInt8(ascii: "u")
    case 0x3C7: UInt8(ascii: "x")
    case 0x3F2: UInt8(ascii: "c")
    case 0x3F3: UInt8(ascii: "j")
    case 0x3F9: UInt8(ascii: "C")
    default: nil
    }
  }

  private static func cyrillic(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x405: UInt8(ascii: "S")
    case 0x406, 0x407, 0x4C0: UInt8(ascii: "I")
    case 0x408: UInt8(ascii: "J")
    case 0x410: UInt8(ascii: "A")
    case 0x412: UInt8(ascii: "B")
    case 0x400, 0x401, 0x415: UInt8(ascii: "E")
    case 0x41A: UInt8(ascii: "K")
    case 0x41C: UInt8(ascii: "M")
    case 0x41D: UInt8(ascii: "H")
    case 0x41E: UInt8(ascii: "O")
    case 0x420: UInt8(ascii: "P")
    case 0x421: UInt8(ascii: "C")
    case 0x422: UInt8(ascii: "T")
    case 0x423, 0x4AE: UInt8(ascii: "Y")
    case 0x425: UInt8(ascii: "X")
    case 0x430: UInt8(ascii: "a")
    case 0x435, 0x450, 0x451: UInt8(ascii: "e")
    case 0x43A: UInt8(ascii: "k")
    case 0x43E: UInt8(ascii: "o")
    case 0x440: UInt8(ascii: "p")
    case 0x441: UInt8(ascii: "c")
    case 0x443, 0x4AF: UInt8(ascii: "y")
    case 0x445: UInt8(ascii: "x")
    case 0x455: UInt8(ascii: "s")
    case 0x456, 0x457: UInt8(ascii: "i")
    case 0x458: UInt8(ascii: "j")
    case 0x4BB: UInt8(ascii: "h")
    case 0x4CF: UInt8(ascii: "l")
    case 0x501: UInt8(ascii: "d")
    case 0x51B: UInt8(ascii: "q")
    case 0x51D: UInt8(ascii: "w")
    default: nil
    }
  }
}
