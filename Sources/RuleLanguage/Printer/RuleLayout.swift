/// Fills lines with pieces, and puts comments between them where they belong.
struct RuleLayout {
  static let width = 100

  private(set) var bytes: [UInt8] = []
  private var column = 0
  private var continuation = 4
  /// How many bytes other than white space have been printed, comments left out.
  private(set) var ink = 0
  /// The comments that have not been printed, in their order.
  private(set) var comments: ArraySlice<PlacedComment>
  /// Whether a comment ends the current line.
  private var isClosed = false
  /// Whether the last declaration is an option that stands on one line.
  var isBehindShortOption = false

  init(comments: [PlacedComment] = []) {
    self.comments = comments[...]
  }

  mutating func blankLine() {
    if !bytes.isEmpty, !endsWithBlankLine { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Prints pieces on a line, and where they do not fit on further lines that are indented more.
  mutating func line(_ indentation: Int, _ pieces: [Piece], continuation: Int? = nil) {
    self.continuation = continuation ?? max(4, indentation + 2)
    ownLines(before: ink, indentation)
    start(indentation)
    var rest = pieces[...]
    var isFirst = true
    while let first = rest.first {
      let run = [first] + rest.dropFirst().prefix { $0.isTied }
      rest = rest.dropFirst(run.count)
      put(run, isFirst: isFirst)
      isFirst = false
    }
    end()
  }

  /// Whether pieces fit on one line, no comment standing between them.
  func fits(_ indentation: Int, _ pieces: [Piece]) -> Bool {
    Self.isNarrow(indentation, pieces) && !hasComment(within: pieces)
  }

  static func isNarrow(_ indentation: Int, _ pieces: [Piece]) -> Bool {
    indentation + width(of: pieces) <= width
  }

  /// Whether a comment stands between pieces or within one.
  ///
  /// - Parameter distance: How much ink is printed before them from now on.
  func hasComment(within pieces: [Piece], after distance: Int = 0) -> Bool {
    guard !comments.isEmpty else { return false }
    let start = ink + distance
    let end = start + Self.ink(of: pieces)
    return comments.lazy.prefix { $0.ink < end }.contains { $0.ink > start }
  }

  static func ink(of pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + $1.text.utf8.count { !$0.isBlank } } }

  // MARK: Comments

  /// Starts the next declaration: prints the comments that belong to the one before, and an empty line.
  ///
  /// Comments directly below a declaration belong to it where an empty line follows them.
  ///
  /// - Parameter isClose: Whether the two stand together without an empty line.
  mutating func separate(isClose: Bool, isLast: Bool = false) {
    let waiting = comments.prefix { $0.ink <= ink }
    let close = waiting.prefix { !$0.followsBlank }
    let isOwn = isLast || close.count < waiting.count || close.last?.precedesBlank == true
    if isOwn, !bytes.isEmpty {
      for comment in close { ownLine(comment, comment.isIndented ? 2 : 0) }
    }
    if !isClose || close.isEmpty && !waiting.isEmpty || isOwn && !close.isEmpty && !isLast { blankLine() }
  }

  /// Prints the comments behind the last declaration.
  mutating func finish() {
    separate(isClose: true, isLast: true)
    ownLines(before: ink, 0)
  }

  /// Prints the comments that stand before the next piece, each on a line of its own.
  mutating func ownLines(before end: Int, _ indentation: Int) {
    var isBlank = false
    while let comment = comments.first, comment.ink <= end {
      if comment.followsBlank { blankLine() }
      ownLine(comment, indentation)
      isBlank = comment.precedesBlank
    }
    if isBlank { blankLine() }
  }

  /// Prints the next comment on a line of its own.
  mutating func ownLine(_ comment: PlacedComment, _ indentation: Int) {
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: indentation) + Array(comment.text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    comments = comments.dropFirst()
  }

  /// Prints the comment that stands behind what was printed last, at the end of the line however long it is.
  private mutating func trailing() {
    guard let comment = comments.first, comment.isTrailing, comment.ink == ink, !isClosed else { return }
    comments = comments.dropFirst()
    bytes += Array(("  " + comment.text).utf8)
    isClosed = true
  }

  private var endsWithBlankLine: Bool { bytes.suffix(2) == [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }

  // MARK: Lines

  private mutating func start(_ indentation: Int) {
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: indentation)
    column = indentation
    isClosed = false
  }

  private mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// Ends the line between two pieces.
  private mutating func breakLine() {
    end()
    start(continuation)
  }

  /// Prints pieces that rather stay on one line.
  private mutating func put(_ run: [Piece], isFirst: Bool) {
    let width = Self.width(of: run)
    var isFirst = isFirst
    let isFilled = run.first?.isProse == true && column <= Self.width / 2
    if !isFirst, !isFilled, column + 1 + width > Self.width, continuation + width <= Self.width,
      !isCommentNext
    {
      breakLine()
      isFirst = true
    }
    for piece in run {
      put(piece, isFirst: isFirst)
      isFirst = false
    }
  }

  private mutating func put(_ piece: Piece, isFirst: Bool) {
    if let comment = comments.first(where: { $0.ink > ink }), comment.ink < ink + Self.ink(of: [piece]) {
      let (first, second) = piece.split(at: comment.ink - ink)
      put(first, isFirst: isFirst)
      put(second, isFirst: false)
      return
    }
    var isFirst = isFirst
    if isCommentNext {
      let indentation = isFirst ? column : continuation
      if isFirst { bytes.removeLast(column) } else { end() }
      ownLines(before: ink, indentation)
      start(indentation)
      isFirst = true
    }
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
    ink += Self.ink(of: [piece])
    trailing()
  }

  /// Whether a comment stands before the next piece, or ends the line.
  private var isCommentNext: Bool { isClosed || comments.first.map { $0.ink <= ink } ?? false }

  private mutating func append(_ stretch: String, isFirst: Bool) {
    if !isFirst {
      bytes.append(UInt8(ascii: " "))
      column += 1
    }
    bytes += Array(stretch.utf8)
    column += Self.width(of: stretch)
  }

  /// Prints a text, broken at single spaces.
  private mutating func fill(_ prose: String, isFirst: Bool) {
    var isFirst = isFirst
    for part in Piece.parts(of: prose) {
      if !isFirst, column + 1 + Self.width(of: part) > Self.width {
        end()
        start(continuation)
        isFirst = true
      }
      append(part, isFirst: isFirst)
      isFirst = false
    }
  }

  private static func width(of pieces: [Piece]) -> Int {
    pieces.reduce(pieces.count - 1) { $0 + width(of: $1.text) }
  }

  /// How many characters a text has.
  private static func width(of text: String) -> Int {
    text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
