import Reports

/// The part of a line that fits a window, with what stands before it.
struct LineView {
  /// What is written over the window's line.
  let shown: String
  /// The column of the cursor, from 0.
  let column: Int

  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - characters: The line.
  ///   - cursor: Where in it the next character goes.
  ///   - width: The columns of the window; the last one stays free.
  init(prompt: String, characters: [Character], cursor: Int, width: Int) {
    let room = max(1, width - 1)
    // A prompt that would fill the window gives way to the line.
    let head = Array(prompt).count * 2 <= room ? Array(prompt) : Array("> ".prefix(max(0, room - 2)))
    let space = max(1, room - Self.width(of: head[...]))
    var first = 0
    while Self.width(of: characters[first..<cursor]) >= space, first < cursor { first += 1 }
    var last = cursor
    while last < characters.count, Self.width(of: characters[first...last]) <= space { last += 1 }
    var part = characters[first..<last].map { ReadableText.visible(String($0)) }
    if first > 0, cursor > first, !part.isEmpty { part[0] = "<" }
    if last < characters.count, last > cursor, !part.isEmpty { part[part.count - 1] = ">" }
    shown = String(head) + part.joined()
    column = Self.width(of: head[...]) + Self.width(of: characters[first..<cursor])
  }

  private static func width(of characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns that a character takes: two for those of East Asian scripts and pictures.
  static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return max(1, ReadableText.visible(String(character)).count)
    }
  }
}
