/// A stretch of printed text; lines break between pieces.
struct Piece: Sendable, Equatable {
  let text: String
  /// Whether it is a text in quotes, in which a line may break where it does not fit on a line of its own.
  let isProse: Bool
  /// Whether it rather stays on the line of the piece before it.
  let isTied: Bool

  init(_ text: String, isProse: Bool = false, isTied: Bool = false) {
    self.text = text
    self.isProse = isProse
    self.isTied = isTied
  }

  /// A text in straight quotes, or in curly ones where it holds a straight one.
  init(_ prose: Prose, suffix: String = "") {
    self.init(Self.quoted(prose.text) + suffix, isProse: true)
  }

  init(_ word: Word) {
    self.init(word.isQuoted ? Self.quoted(word.text) : word.text, isProse: word.isQuoted)
  }

  private static func quoted(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\"")) ? "“" + text + "”" : "\"" + text + "\""
  }

  static func renamed(from old: Name) -> Piece { Piece("renamed from " + old.text) }

  /// A name with its label and the name that it had before.
  static func pieces(of labelled: LabelledName) -> [Piece] {
    let pieces = [Piece(labelled.name.text), Piece(labelled.label)]
    return pieces + (labelled.renamedFrom.map { [renamed(from: $0)] } ?? [])
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
    return [Piece(prefix + first.text, isProse: first.isProse, isTied: first.isTied)] + dropFirst()
  }

  /// The pieces with something put directly behind the last.
  func with(suffix: String) -> [Piece] {
    guard let last else { return [Piece(suffix)] }
    return dropLast() + [Piece(last.text + suffix, isProse: last.isProse, isTied: last.isTied)]
  }

  /// The pieces behind a word that rather stays on the line of the first.
  func after(_ word: String) -> [Piece] {
    [Piece(word)] + prefix(1).map { Piece($0.text, isProse: $0.isProse, isTied: true) } + dropFirst()
  }

  /// The pieces, all of which rather stay on one line.
  var tied: [Piece] {
    prefix(1) + dropFirst().map { Piece($0.text, isProse: $0.isProse, isTied: true) }
  }

  /// The pieces on one line.
  var words: String { map { $0.text }.joined(separator: " ") }
}
