/// A stretch of printed text; lines break between pieces.
struct Piece: Sendable, Equatable {
  var text: String
  /// Whether it is a text in quotes, in which a line may break where it does not fit on a line of its own.
  let isProse: Bool

  init(_ text: String, isProse: Bool = false) {
    self.text = text
    self.isProse = isProse
  }

  /// A text in straight quotes, or in curly ones where it holds a straight one.
  init(_ prose: Prose, suffix: String = "") {
    self.init(Self.quoted(prose.text) + suffix, isProse: true)
  }

  init(_ word: Word, suffix: String = "") {
    self.init((word.isQuoted ? Self.quoted(word.text) : word.text) + suffix, isProse: word.isQuoted)
  }

  static func quoted(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\"")) ? "“" + text + "”" : "\"" + text + "\""
  }

  /// Names with commas between them.
  static func list(_ names: [Name]) -> [Piece] {
    list(names.map { [Piece($0.text)] })
  }

  /// Parts with commas between them.
  static func list(_ parts: [[Piece]]) -> [Piece] {
    var pieces: [Piece] = []
    for (position, part) in parts.enumerated() {
      pieces += position + 1 < parts.count ? part.with(suffix: ",") : part
    }
    return pieces
  }

  /// Parts in brackets, with commas between them.
  static func bracketed(_ parts: [[Piece]]) -> [Piece] {
    list(parts).with(prefix: "(").with(suffix: ")")
  }
}

extension [Piece] {
  /// The pieces with something put directly before the first.
  func with(prefix: String) -> [Piece] {
    guard let first else { return [Piece(prefix)] }
    return [Piece(prefix + first.text, isProse: first.isProse)] + dropFirst()
  }

  /// The pieces with something put directly behind the last.
  func with(suffix: String) -> [Piece] {
    guard let last else { return [Piece(suffix)] }
    return dropLast() + [Piece(last.text + suffix, isProse: last.isProse)]
  }
}
