/// Finds where the comments of a text belong in the file that is printed from it.
///
/// A comment on a line of its own belongs before the word that follows it, one behind something belongs behind that. So
/// a comment goes with its clause where clauses change their order.
struct CommentPlacing {
  private let bytes: [UInt8]
  private let text: [Token]
  private let printed: [Token]
  private let pairing: TokenPairing
  /// The ink before and behind each token of the printed file.
  private let ink: [(start: Int, end: Int)]
  private let allInk: Int

  private init(bytes: [UInt8], text: [Token], printedBytes: [UInt8], printed: [Token]) {
    self.bytes = bytes
    self.text = text
    self.printed = printed
    pairing = TokenPairing(text: text, printed: printed)
    var before = 0
    var position = 0
    func ink(before offset: Int) -> Int {
      while position < offset {
        if !printedBytes[position].isBlank { before += 1 }
        position += 1
      }
      return before
    }
    self.ink = printed.map { (ink(before: $0.place.start), ink(before: $0.place.end)) }
    allInk = ink(before: printedBytes.count)
  }

  /// The comments of a text in the order in which they are printed.
  static func comments(
    of bytes: [UInt8],
    printed: [UInt8],
    limits: RuleLimits
  ) -> [PlacedComment] {
    let stream = Lexer.tokens(of: bytes, limits: limits)
    guard !stream.comments.isEmpty else { return [] }
    let placing = CommentPlacing(
      bytes: bytes,
      text: stream.tokens.dropLast(),
      printedBytes: printed,
      printed: Lexer.tokens(of: printed, limits: limits).tokens.dropLast()
    )
    return placing.comments(stream.comments)
  }

  /// A comment with its rank among all: twice the position of the printed token that it stands before, and one more
  /// for a comment behind a token.
  private typealias Ranked = (comment: PlacedComment, rank: Int)

  private func comments(_ places: [Place]) -> [PlacedComment] {
    var comments: [Ranked] = []
    // From the last to the first, since a comment can move as far as the one behind it has moved.
    var following = Following(limit: text.count, rank: Int.max)
    for gap in gaps(places).reversed() {
      comments += self.comments(gap.places, before: gap.next, following: &following).reversed()
    }
    return comments.reversed().enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { $0.element.comment }
  }

  /// The comments between two tokens, with the second of these, in the order of the text.
  private func gaps(_ places: [Place]) -> [(places: ArraySlice<Place>, next: Int)] {
    var gaps: [(places: ArraySlice<Place>, next: Int)] = []
    var rest = places[...]
    var next = 0
    while let first = rest.first {
      while next < text.count, text[next].place.start < first.start { next += 1 }
      let end = start(of: next)
      let gap = rest.prefix { $0.start < end }
      rest = rest.dropFirst(gap.count)
      gaps.append((gap, next))
    }
    return gaps
  }

  /// The comment behind those that are being placed.
  private struct Following {
    /// The first token that it does not stand behind.
    let limit: Int
    let rank: Int
  }

  private func start(of token: Int) -> Int { token < text.count ? text[token].place.start : bytes.count }

  /// The comments that stand between a token and the one before it.
  ///
  /// - Parameter following: The comment behind them; becomes the first of these.
  private func comments(_ gap: ArraySlice<Place>, before next: Int, following: inout Following) -> [Ranked] {
    let end = start(of: next)
    let isBlankBehind = next < text.count && lineBreaks(from: gap.last?.end ?? end, to: end) > 1
    let isPunctuated = next < text.count && (text[next].kind == .comma || text[next].kind == .colon)
    var before = next > 0 ? text[next - 1].place.end : 0
    var comments: [Ranked] = []
    var firstLimit = isPunctuated ? next + 1 : next
    for place in gap {
      let isTrailing = next > 0 && place.start == gap.first?.start && lineBreaks(from: before, to: place.start) == 0
      var position: (ink: Int, rank: Int)
      if isTrailing, !isPunctuated {
        let last = gap.count == 1 ? last(behind: next - 1, limit: following.limit) : next - 1
        position = behind(last)
        // Where both now stand at one place, the order of the text holds.
        if last >= next, last + 1 == following.limit { position.rank = min(position.rank, following.rank) }
        firstLimit = last + 1
      } else {
        position = self.before(next, isPassing: isPunctuated)
      }
      let comment = PlacedComment(
        text: words(of: place),
        ink: position.ink,
        isTrailing: isTrailing,
        followsBlank: lineBreaks(from: before, to: place.start) > 1,
        precedesBlank: isBlankBehind,
        isIndented: isIndented(place)
      )
      comments.append((comment, position.rank))
      before = place.end
    }
    if let first = comments.first { following = Following(limit: firstLimit, rank: first.rank) }
    return comments
  }

  /// The last of the brackets that close directly behind a token, and of a comma behind them.
  private func last(behind token: Int, limit: Int) -> Int {
    var last = token
    while last + 1 < limit, text[last + 1].kind == .close { last += 1 }
    if last + 1 < limit, text[last + 1].kind == .comma { last += 1 }
    return last
  }

  private func behind(_ token: Int) -> (ink: Int, rank: Int) {
    guard let printed = pairing.printed[...token].lazy.compactMap({ $0 }).last else { return (0, 0) }
    return (ink[printed].end, 2 * printed + 1)
  }

  /// The position before a token, or behind one that must stay where it is, such as a comma.
  private func before(_ token: Int, isPassing: Bool) -> (ink: Int, rank: Int) {
    guard token < text.count, let printed = pairing.printed[token...].lazy.compactMap({ $0 }).first else {
      return (allInk, Int.max)
    }
    return (isPassing ? ink[printed].end : ink[printed].start, 2 * printed)
  }

  private func words(of place: Place) -> String {
    var end = place.end
    while end > place.start, bytes[end - 1].isSpace { end -= 1 }
    return String(decoding: bytes[place.start..<end], as: UTF8.self)
  }

  private func isIndented(_ place: Place) -> Bool {
    place.start > 0 && (bytes[place.start - 1] == UInt8(ascii: " ") || bytes[place.start - 1] == UInt8(ascii: "\t"))
  }

  /// The line breaks between two offsets; a carriage return with its line feed is one.
  private func lineBreaks(from start: Int, to end: Int) -> Int {
    var count = 0
    for position in start..<max(start, end) {
      switch bytes[position] {
      case UInt8(ascii: "\n"): count += 1
      case UInt8(ascii: "\r"):
        if position + 1 == bytes.count || bytes[position + 1] != UInt8(ascii: "\n") { count += 1 }
      default: break
      }
    }
    return count
  }
}
