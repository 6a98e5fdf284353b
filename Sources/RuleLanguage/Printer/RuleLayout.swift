/// Fills lines with pieces.
struct RuleLayout {
  private static let width = 100
  private static let continuation = 4

  private(set) var text = ""
  private var column = 0

  mutating func blankLine() {
    if !text.isEmpty { text += "\n" }
  }

  /// Prints pieces on a line, and on further lines where they do not fit.
  mutating func line(_ indentation: Int, _ pieces: [Piece]) {
    start(indentation)
    var isFirst = true
    for piece in pieces {
      put(piece, isFirst: isFirst)
      isFirst = false
    }
    text += "\n"
  }

  private mutating func start(_ indentation: Int) {
    text += String(repeating: " ", count: indentation)
    column = indentation
  }

  private mutating func put(_ piece: Piece, isFirst: Bool) {
    let width = Self.width(of: piece.text)
    let space = isFirst ? 0 : 1
    if column + space + width <= Self.width || isFirst && !piece.isProse {
      if !isFirst { text += " " }
      text += piece.text
      column += space + width
    } else if !piece.isProse || Self.continuation + width <= Self.width && column > Self.width / 2 {
      text += "\n"
      start(Self.continuation)
      put(piece, isFirst: true)
    } else {
      fill(piece.text, isFirst: isFirst)
    }
  }

  /// Prints a text, broken at single spaces.
  private mutating func fill(_ prose: String, isFirst: Bool) {
    var isFirst = isFirst
    for part in Self.parts(of: prose) {
      let width = Self.width(of: part)
      if isFirst {
        text += part
        column += width
      } else if column + 1 + width <= Self.width {
        text += " " + part
        column += 1 + width
      } else {
        text += "\n"
        start(Self.continuation)
        text += part
        column += width
      }
      isFirst = false
    }
  }

  /// The stretches of a text between which a line break reads as the space that stands there.
  ///
  /// Only a single space between two visible characters is one, and a curly quote within curly quotes forbids all.
  private static func parts(of prose: String) -> [String] {
    let bytes = Array(prose.utf8)
    let opening: [UInt8] = [0xE2, 0x80, 0x9C]
    if bytes.starts(with: opening), bytes.indices.dropFirst(3).contains(where: { bytes[$0...].starts(with: opening) }) {
      return [prose]
    }
    var parts: [String] = []
    var start = 0
    let contentStart = bytes.first == UInt8(ascii: "\"") ? 1 : 3
    for position in bytes.indices.dropFirst(contentStart + 1).dropLast(2)
    where bytes[position] == UInt8(ascii: " ") && !bytes[position - 1].isSpace && !bytes[position + 1].isSpace {
      parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
      start = position + 1
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// How many characters a text has.
  private static func width(of text: String) -> Int {
    text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
