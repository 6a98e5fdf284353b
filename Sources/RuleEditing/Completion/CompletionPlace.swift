import RuleLanguage

/// Where in a rule file something is being written.
struct CompletionPlace {
  /// The words of the declaration before the place, from the one that starts it; empty at the top of the file.
  let words: [RuleWord]
  /// The position among these of the word that starts the current clause.
  let clause: Int
  /// The word that is being written, which is replaced.
  let place: Place
  /// Whether a declaration can start here.
  let startsLine: Bool

  /// - Returns: nil within a comment or a text, where nothing is completed.
  init?(_ bytes: [UInt8], at offset: Int) {
    let (all, comments) = RuleWord.words(of: bytes)
    guard !comments.contains(where: { $0.start < offset && offset <= $0.end }) else { return nil }
    let current = all.first { $0.place.start < offset && offset <= $0.place.end }
    if let current, current.kind == .text, offset < current.place.end { return nil }
    let isPartial = current.map { $0.kind == .word || $0.kind == .number } ?? false
    place = isPartial ? current?.place ?? Place(start: offset, end: offset) : Place(start: offset, end: offset)
    let start = place.start
    let before = all.filter { $0.place.end <= start }
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n"), bytes[lineStart - 1] != UInt8(ascii: "\r") {
      lineStart -= 1
    }
    startsLine = bytes[lineStart..<start].isEmpty && before.last?.kind != .comma
    let first = before.lastIndex { Self.startsDeclaration($0, in: before) } ?? before.startIndex
    words = startsLine ? [] : Array(before[first...])
    clause = words.lastIndex { Self.startsClause($0) } ?? 0
  }

  private static func startsDeclaration(_ word: RuleWord, in words: [RuleWord]) -> Bool {
    guard let keyword = word.keyword, word.isFirstOnLine else { return false }
    return keyword == .rules || Keyword.declarations.contains(keyword) || Keyword.layers.contains(keyword)
  }

  /// Whether a word starts a clause wherever it stands; `to` of a range and the like are told apart by who asks.
  private static func startsClause(_ word: RuleWord) -> Bool {
    guard let keyword = word.keyword else { return word.kind == .colon }
    switch keyword {
    case .for, .against, .excludes, .notes, .when, .always, .because, .cite, .overrides, .despite, .given, .expect,
      .informs, .reads, .required, .fixed, .ask, .key, .route, .kind, .statement, .publisher, .edition, .link,
      .digest, .note, .version, .language, .extends, .renamed:
      return true
    default: return false
    }
  }

  /// The words of the current clause, the one that starts it first.
  var clauseWords: ArraySlice<RuleWord> { words[clause...] }
  var previous: RuleWord? { words.last }
  var declaration: Keyword? { words.first?.keyword }
}
