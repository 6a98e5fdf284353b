import CaseFiles

extension LineScanner {
  /// The key at an offset, which moves behind it; nil where there is none or it has no meaning.
  @inline(__always)
  mutating func key(_ source: Source, _ raw: RawSpan, _ offset: inout Int) -> KeyColumn? {
    guard raw.byte(at: offset) == UInt8(ascii: "\"") else { return nil }
    if let (token, end) = Self.shortText(raw, offset, owner: 0), let column = keys[token] {
      offset = end
      return column
    }
    return rareKey(source, raw, &offset)
  }

  /// A key that is long or met for the first time.
  @inline(never)
  private mutating func rareKey(_ source: Source, _ raw: RawSpan, _ offset: inout Int) -> KeyColumn? {
    if let (token, end) = Self.longText(raw, offset, owner: 0), let column = keys[token] {
      offset = end
      return column
    }
    guard let part = parts.key(in: source.bytes, at: offset, to: source.end) else { return nil }
    let column = KeyColumn(part.meaning)
    if let token = Token(raw, (offset + 1)..<(part.end - 1), owner: 0) { keys.learn(token, column) }
    offset = part.end
    return column
  }

  /// The text of up to 16 bytes whose opening quote stands at an offset, and the offset behind its closing quote; nil for
  /// an empty one and a longer one.
  ///
  /// An escaped quote, too, ends it: what stands before it is no text and is never learned.
  @inline(__always)
  static func shortText(_ raw: RawSpan, _ quote: Int, owner: UInt32) -> (token: Token, end: Int)? {
    let first = raw.word(at: quote &+ 1)
    let second = raw.word(at: quote &+ 9)
    let inFirst = ByteWord.index(ByteWord.equal(first, to: UInt8(ascii: "\"")))
    let inSecond = ByteWord.index(ByteWord.equal(second, to: UInt8(ascii: "\"")))
    return short(first, second, inFirst, inSecond, owner: owner).map { ($0, quote &+ 2 &+ $1) }
  }

  /// The number or literal of up to 16 bytes at an offset, and the offset behind it.
  @inline(__always)
  static func shortBare(_ raw: RawSpan, _ start: Int, owner: UInt32) -> (token: Token, end: Int)? {
    let first = raw.word(at: start)
    let second = raw.word(at: start &+ 8)
    let inFirst = ByteWord.index(ByteWord.delimiters(first))
    let inSecond = ByteWord.index(ByteWord.delimiters(second))
    return short(first, second, inFirst, inSecond, owner: owner).map { ($0, start &+ $1) }
  }

  /// The token of two words of which an ending stands at a position of the first or else of the second.
  @inline(__always)
  private static func short(
    _ first: UInt64,
    _ second: UInt64,
    _ inFirst: Int,
    _ inSecond: Int,
    owner: UInt32
  ) -> (Token, Int)? {
    let rest = inFirst == 8 ? inSecond : 0
    let length = inFirst &+ rest
    guard length &- 1 < 15 else { return nil }
    let token = Token(
      Token.leading(inFirst, of: first),
      rest == 0 ? 0 : Token.leading(rest, of: second),
      owner: owner,
      length: length
    )
    return (token, length)
  }

  /// The text of up to 32 bytes whose opening quote stands at an offset, and the offset behind its closing quote.
  @inline(never)
  static func longText(_ raw: RawSpan, _ quote: Int, owner: UInt32) -> (token: Token, end: Int)? {
    var length = 0
    while length <= Token.longest {
      let found = ByteWord.index(ByteWord.equal(raw.word(at: quote + 1 + length), to: UInt8(ascii: "\"")))
      length += found
      if found < 8 { break }
    }
    guard let token = Token(raw, (quote + 1)..<(quote + 1 + length), owner: owner) else { return nil }
    return (token, quote + 2 + length)
  }
}
