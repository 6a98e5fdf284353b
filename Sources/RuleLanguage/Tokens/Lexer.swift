/// Turns the bytes of a rule file into tokens; what it refuses it reports and steps over.
struct Lexer {
  let bytes: [UInt8]
  let limits: RuleLimits
  private let keywords: [String: Keyword]
  var offset = 0
  var isFirstOnLine = true
  private var tokens: [Token] = []
  private var comments: [Place] = []
  private(set) var problems: ProblemLog
  private var brokenByteCount = 0
  private var firstBrokenByte = 0
  private var hiddenEnd = -1
  /// How many hidden characters have been stepped over.
  private(set) var hiddenCount = 0
  /// The end of the line on which a quote of another kind was found to have no partner.
  var openForeignTextEnd = 0
  /// Whether the rest of the file is known to hold no closing curly quote.
  var hasNoClosingQuote = false

  private init(_ bytes: [UInt8], limits: RuleLimits) {
    self.bytes = bytes
    self.limits = limits
    problems = ProblemLog(limit: limits.diagnostics)
    var keywords: [String: Keyword] = [:]
    for keyword in Keyword.allCases { keywords[keyword.rawValue] = keyword }
    self.keywords = keywords
  }

  static func tokens(of bytes: [UInt8], limits: RuleLimits) -> TokenStream {
    var lexer = Lexer(bytes, limits: limits)
    lexer.run()
    return TokenStream(tokens: lexer.tokens, comments: lexer.comments, diagnostics: lexer.problems.diagnostics)
  }

  /// The tokens of the header alone, up to the first declaration behind it.
  static func headerTokens(of bytes: [UInt8], limits: RuleLimits) -> [Token] {
    var lexer = Lexer(bytes, limits: limits)
    lexer.skipMark()
    while lexer.offset < bytes.count, !lexer.isBehindHeader { lexer.next(bytes[lexer.offset]) }
    lexer.append(.end, from: lexer.offset)
    return lexer.tokens
  }

  private var isBehindHeader: Bool {
    guard let keyword = tokens.last?.keyword else { return false }
    return keyword.startsDeclaration && keyword != .rules && keyword != .extends
  }

  private mutating func skipMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  private mutating func run() {
    tokens.reserveCapacity(bytes.count / 6 + 1)
    skipMark()
    while offset < bytes.count { next(bytes[offset]) }
    if brokenByteCount > 0 {
      problems.add(
        .brokenEncoding(offset: firstBrokenByte, others: brokenByteCount - 1),
        at: Place(start: firstBrokenByte, end: firstBrokenByte + 1)
      )
    }
    // What is missing at the end is shown behind the last word, not on an empty line.
    offset = tokens.last?.place.end ?? 0
    append(.end, from: offset)
  }

  private mutating func next(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      offset += 1
      isFirstOnLine = true
    case UInt8(ascii: "#"): comment()
    case UInt8(ascii: "\""): text()
    case UInt8(ascii: ":"): punctuation(.colon)
    case UInt8(ascii: ","): punctuation(.comma)
    case UInt8(ascii: "("): punctuation(.open)
    case UInt8(ascii: ")"): punctuation(.close)
    case UInt8(ascii: "%"): punctuation(.unit, text: "%")
    case UInt8(ascii: "'"): foreignText(opening: 0x27, closing: 0x27, length: 1)
    case 0x80...: beyondASCII()
    default:
      if byte.isLetter {
        word()
      } else if byte.isDigit {
        number()
      } else if let (sign, length) = ForeignOperator.sign(byte, self.byte(after: 1)) {
        let start = offset
        offset += length
        append(.foreign(sign), text: spelling(of: Place(start: start, end: offset)), from: start)
      } else if ScalarClass.isHidden(UInt32(byte)) {
        hidden(UInt32(byte), length: 1)
      } else {
        unexpected(UInt32(byte), length: 1)
      }
    }
  }

  private mutating func beyondASCII() {
    guard let (scalar, length) = scalar(at: offset) else {
      broken(at: offset)
      let start = offset
      offset += 1
      append(.invalid, from: start)
      return
    }
    switch ScalarClass(scalar) {
    case .space: offset += length
    case .hidden: hidden(scalar, length: length)
    case .openingQuote: curlyText()
    case .foreignQuote(let closing): foreignText(opening: scalar, closing: closing, length: length)
    case .foreign(let sign):
      let start = offset
      offset += length
      append(.foreign(sign), text: spelling(of: Place(start: start, end: offset)), from: start)
    case .lookAlike(let letter) where letter.isLetter: word()
    case .lookAlike(let letter): lookAlikeSign(scalar, letter, length: length)
    case .other: word()
    }
  }

  /// Reads a full-width bracket or comma as the sign that it looks like, and says so.
  private mutating func lookAlikeSign(_ scalar: UInt32, _ ascii: UInt8, length: Int) {
    let place = Place(start: offset, end: offset + length)
    problems.add(.lookAlike(scalar, ascii: ascii, written: spelling(of: place), meant: nil), at: place)
    switch ascii {
    case UInt8(ascii: ":"): punctuation(.colon, length: length)
    case UInt8(ascii: ","): punctuation(.comma, length: length)
    case UInt8(ascii: "("): punctuation(.open, length: length)
    case UInt8(ascii: ")"): punctuation(.close, length: length)
    case UInt8(ascii: "%"): punctuation(.unit, text: "%", length: length)
    default: punctuation(.invalid, length: length)
    }
  }

  private mutating func comment() {
    let start = offset
    while offset < bytes.count, !bytes[offset].isLineBreak { visible() }
    comments.append(Place(start: start, end: offset))
  }

  /// Steps over one character of a comment or a text and reports it when it cannot be seen.
  ///
  /// - Returns: whether the bytes are a character at all.
  @discardableResult
  mutating func visible() -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 {
      if byte != UInt8(ascii: "\t"), !byte.isLineBreak, ScalarClass.isHidden(UInt32(byte)) {
        hidden(UInt32(byte), length: 1)
      } else {
        offset += 1
      }
      return true
    }
    guard let (scalar, length) = scalar(at: offset) else {
      broken(at: offset)
      offset += 1
      return false
    }
    if ScalarClass.isHidden(scalar) {
      hidden(scalar, length: length)
    } else {
      offset += length
    }
    return true
  }

  private mutating func punctuation(_ kind: Token.Kind, text: String = "", length: Int = 1) {
    let start = offset
    offset += length
    append(kind, text: text, from: start)
  }

  /// Refuses a run of signs that mean nothing; only the first is reported.
  private mutating func unexpected(_ scalar: UInt32, length: Int) {
    let start = offset
    offset += length
    if scalar == UInt32(UInt8(ascii: "^")) {
      while offset < bytes.count, bytes[offset].continuesUnit { offset += 1 }
    } else {
      while offset < bytes.count, bytes[offset].isUnusedSign { offset += 1 }
    }
    problems.add(.unexpectedCharacter(scalar), at: Place(start: start, end: start + length))
    append(.invalid, from: start)
  }

  mutating func append(_ kind: Token.Kind, text: String = "", from start: Int) {
    let keyword = kind == .word ? keywords[text] : nil
    tokens.append(
      Token(
        kind: kind,
        text: text,
        keyword: keyword,
        place: Place(start: start, end: offset),
        isFirstOnLine: isFirstOnLine
      )
    )
    isFirstOnLine = false
  }

  mutating func report(_ problem: SyntaxProblem, at place: Place) {
    problems.add(problem, at: place)
  }

  /// Steps over a hidden character; a run of them is one finding.
  mutating func hidden(_ scalar: UInt32, length: Int) {
    if hiddenEnd != offset {
      problems.add(
        .hiddenCharacter(scalar),
        at: Place(start: offset, end: offset + length),
        fixes: hiddenRun(from: offset + length)
      )
    }
    offset += length
    hiddenEnd = offset
    hiddenCount += 1
  }

  /// The fix for a run of hidden characters of which the first ends at an offset; none where it is the only one.
  private func hiddenRun(from start: Int) -> [Fix] {
    var end = start
    while end < bytes.count, let (next, length) = scalar(at: end), ScalarClass.isHidden(next) { end += length }
    return end > start ? [Fix("delete all of them", [Fix.Edit(Place(start: offset, end: end), "")])] : []
  }

  mutating func broken(at position: Int) {
    if brokenByteCount == 0 { firstBrokenByte = position }
    brokenByteCount += 1
  }

  func byte(after distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  func spelling(of place: Place) -> String {
    String(decoding: bytes[place.start..<place.end], as: UTF8.self)
  }
}
