import CaseFiles

extension LineScanner {
  /// How many keys that have followed are tried.
  private static var triedKeys: Int { 4 }

  /// The column of the key whose opening quote stands behind an offset, and the offset behind its colon; nil where it has no
  /// meaning.
  ///
  /// Files mostly keep their keys in one order, so that the key that followed last time is tried first, and behind it the
  /// ones that followed that.
  @inline(__always)
  mutating func key(
    _ raw: RawSpan,
    behind start: Int,
    after last: Int,
    _ marks: inout LineMarks
  ) -> (column: Int, end: Int)? {
    var next = keys[last].next
    for _ in 0..<Self.triedKeys {
      if keys[next].bytes.stands(raw, at: start &+ 2) { return (next, start &+ (keys[next].bytes.length &+ 2)) }
      next = keys[next].next
    }
    return unexpectedKey(raw, start &+ 1, after: last, &marks)
  }

  /// A key that did not follow the last one before, or that something stands behind before its colon.
  @inline(never)
  private mutating func unexpectedKey(
    _ raw: RawSpan,
    _ quote: Int,
    after last: Int,
    _ marks: inout LineMarks
  ) -> (column: Int, end: Int)? {
    var offset = quote
    guard let key = keyNamed(raw, &offset, after: last, &marks) else { return nil }
    offset = Self.behindSpace(raw, offset)
    return raw.byte(at: offset) == UInt8(ascii: ":") ? (key, offset &+ 1) : nil
  }

  /// The column of the key at an offset, which moves behind its closing quote.
  @inline(__always)
  private mutating func keyNamed(
    _ raw: RawSpan,
    _ offset: inout Int,
    after last: Int,
    _ marks: inout LineMarks
  ) -> Int? {
    var token: Token? = Self.shortText(raw, offset, owner: 0)
    if token?.length == 0 { token = Self.longText(raw, offset, owner: 0) }
    if let token, let column = keyNumbers[token] {
      offset += token.length + 2
      keys[last].next = column
      return column
    }
    guard let part = parts.key(in: text, at: offset, to: marks.end) else { return nil }
    let place = offset..<part.end
    offset = part.end
    let column = KeyColumn(part.meaning, columns, raw, place)
    if let token = Token(raw, (place.lowerBound + 1)..<(place.upperBound - 1), owner: 0),
      keyNumbers.learn(token, keys.count) != nil
    {
      keys.append(column)
      keys[last].next = keys.count - 1
      return keys.count - 1
    }
    // A key that cannot be remembered takes the place that is kept for it.
    keys[Self.passingKey] = column
    return Self.passingKey
  }

  /// The text of up to 15 bytes whose opening quote stands at an offset; without length for an empty one and a longer one.
  ///
  /// An escaped quote, too, ends it: what stands before it is no text and is never learned.
  @inline(__always)
  static func shortText(_ raw: RawSpan, _ quote: Int, owner: UInt32) -> Token {
    let first = raw.word(at: quote &+ 1)
    let second = raw.word(at: quote &+ 9)
    let inFirst = ByteWord.index(ByteWord.equal(first, to: UInt8(ascii: "\"")))
    let inSecond = ByteWord.index(ByteWord.equal(second, to: UInt8(ascii: "\"")))
    return Token(first, second, inFirst, inSecond, owner: owner)
  }

  /// The number or literal of up to 15 bytes at an offset; without length for none and a longer one.
  @inline(__always)
  static func shortBare(_ raw: RawSpan, _ start: Int, owner: UInt32) -> Token {
    let first = raw.word(at: start)
    let second = raw.word(at: start &+ 8)
    let inFirst = ByteWord.index(ByteWord.delimiters(first))
    let inSecond = ByteWord.index(ByteWord.delimiters(second))
    return Token(first, second, inFirst, inSecond, owner: owner)
  }

  /// The text of up to 32 bytes whose opening quote stands at an offset; nil for an empty one and a longer one.
  static func longText(_ raw: RawSpan, _ quote: Int, owner: UInt32) -> Token? {
    var length = 0
    while length <= Token.longest {
      let found = ByteWord.index(ByteWord.equal(raw.word(at: quote + 1 + length), to: UInt8(ascii: "\"")))
      length += found
      if found < 8 { break }
    }
    return Token(raw, (quote + 1)..<(quote + 1 + length), owner: owner)
  }
}
