/// Fills lines with pieces.
struct RuleLayout {
  private static let width = 100

  private(set) var text = ""
  private var column = 0
  private var continuation = 4

  mutating func blankLine() {
    if !text.isEmpty { text += "\n" }
  }

  /// Prints pieces on a line, and where they do not fit on further lines that are indented more.
  mutating func line(_ indentation: Int, _ pieces: [Piece]) {
    continuation = max(4, indentation + 2)
    start(indentation)
    var rest = pieces[...]
    var isFirst = true
    while let first = rest.first {
      let run = [first] + rest.dropFirst().prefix { $0.isTied }
      rest = rest.dropFirst(run.count)
      put(run, isFirst: isFirst)
      isFirst = false
    }
    text += "\n"
  }

  /// Whether pieces fit on one line.
  static func fits(_ indentation: Int, _ pieces: [Piece]) -> Bool {
    indentation + width(of: pieces) <= width
  }

  private mutating func start(_ indentation: Int) {
    text += String(repeating: " ", count: indentation)
    column = indentation
  }

  private mutating func breakLine() {
    text += "\n"
    start(continuation)
  }

  /// Prints pieces that rather stay on one line.
  private mutating func put(_ run: [Piece], isFirst: Bool) {
    let width = Self.width(of: run)
    var isFirst = isFirst
    if !isFirst, column + 1 + width > Self.width, continuation + width <= Self.width {
      breakLine()
      isFirst = true
    }
    for piece in run {
      put(piece, isFirst: isFirst)
      isFirst = false
    }
  }

  private mutating func put(_ piece: Piece, isFirst: Bool) {
    let width = Self.width(of: piece.text)
    let space = isFirst ? 0 : 1
    if column + space + width <= Self.width || isFirst && !piece.isProse {
      append(piece.text, isFirst: isFirst)
    } else if !piece.isProse || continuation + width <= Self.width && column > Self.width / 2 {
      breakLine()
      append(piece.text, isFirst: true)
    } else {
      fill(piece.text, isFirst: isFirst)
    }
  }

  private mutating func append(_ stretch: String, isFirst: Bool) {
    if !isFirst {
      text += " "
      column += 1
    }
    text += stretch
    column += Self.width(of: stretch)
  }

  /// Prints a text, broken at single spaces.
  private mutating func fill(_ prose: String, isFirst: Bool) {
    var isFirst = isFirst
    for part in Self.parts(of: prose) {
      if !isFirst, column + 1 + Self.width(of: part) > Self.width {
        breakLine()
        isFirst = true
      }
      append(part, isFirst: isFirst)
      isFirst = false
    }
  }

  /// The stretches of a text between which a line break reads as the space that stands there.
  ///
  /// Only a single space between two visible characters is one. A curly quote within curly quotes forbids all, since
  /// behind a line break it would read as the opening of another text.
  private static func parts(of prose: String) -> [String] {
    let bytes = Array(prose.utf8)
    let opening: [UInt8] = [0xE2, 0x80, 0x9C]
    let isCurly = bytes.starts(with: opening)
    if isCurly, bytes.indices.dropFirst(3).contains(where: { bytes[$0...].starts(with: opening) }) { return [prose] }
    var parts: [String] = []
    var start = 0
    for position in bytes.indices.dropFirst(isCurly ? 4 : 2).dropLast(isCurly ? 4 : 2)
    where bytes[position] == UInt8(ascii: " ") && !bytes[position - 1].isSpace && !bytes[position + 1].isSpace {
      parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
      start = position + 1
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  private static func width(of pieces: [Piece]) -> Int {
    pieces.reduce(pieces.count - 1) { $0 + width(of: $1.text) }
  }

  /// How many characters a text has.
  private static func width(of text: String) -> Int {
    text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
