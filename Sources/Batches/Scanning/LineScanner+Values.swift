import CaseFiles
import RuleBooks

extension LineScanner {
  /// Scans the value of a key that is no fact.
  ///
  /// - Returns: The offset behind it, or behind the opening bracket and white space of the object for facts.
  @inline(__always)
  mutating func scanOther(_ key: Int, _ raw: RawSpan, _ offset: Int, _ marks: inout LineMarks) -> Int? {
    let isIgnored = keys[key].kind == .ignored
    guard raw.byte(at: offset) == UInt8(ascii: "\""), isIgnored || keys[key].kind == .prose else {
      return isIgnored ? endOfBareValue(raw, offset, &marks) : scanReserved(key, raw, offset, &marks)
    }
    guard isIgnored || (marks.depth == 1 && marks.claim(keys[key].number)) else { return nil }
    return endOfText(raw, offset, &marks)
  }

  @inline(never)
  private mutating func scanReserved(_ key: Int, _ raw: RawSpan, _ offset: Int, _ marks: inout LineMarks) -> Int? {
    guard marks.depth == 1, marks.claim(keys[key].number) else { return nil }
    let byte = raw.byte(at: offset)
    switch keys[key].kind {
    case .facts: return openFacts(raw, offset, &marks)
    case .id where byte == UInt8(ascii: "\""):
      guard let end = endOfIdentifier(raw, offset, &marks) else { return nil }
      marks.identifier = offset..<end
      return end
    case .id where byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")):
      let end: Int
      if let number = PlainNumber(raw.word(at: offset)), number.decimals == 0 {
        end = offset &+ number.length
      } else if let part = parts.value(of: .id, in: text, at: offset, to: marks.end, depth: 1) {
        end = part.end
      } else {
        return nil
      }
      marks.identifier = offset..<end
      marks.isIntegerIdentifier = true
      return end
    case .date where byte == UInt8(ascii: "\"") && raw.byte(at: offset &+ 11) == byte && offset &+ 11 < marks.end:
      return CalendarDay.isDay(text[(offset &+ 1)..<(offset &+ 11)]) ? offset &+ 12 : nil
    default:
      guard let reserved = keys[key].reserved else { return nil }
      return parts.value(of: reserved, in: text, at: offset, to: marks.end, depth: 1)?.end
    }
  }

  /// Opens the object that holds the facts, or passes it by where it is empty.
  private mutating func openFacts(_ raw: RawSpan, _ start: Int, _ marks: inout LineMarks) -> Int? {
    // No fact stands outside the object; the end of the case asks that of what follows.
    guard limits.depth > 1, namedCount == 0, raw.byte(at: start) == UInt8(ascii: "{") else { return nil }
    marks.hasFactsObject = true
    let offset = Self.behindSpace(raw, start &+ 1)
    switch raw.byte(at: offset) {
    case UInt8(ascii: "}"): return offset &+ 1
    case UInt8(ascii: "\""):
      marks.depth = 2
      marks.isOpening = true
      return offset
    default: return nil
    }
  }

  /// The offset behind a value that is no text.
  @inline(never)
  private mutating func endOfBareValue(_ raw: RawSpan, _ offset: Int, _ marks: inout LineMarks) -> Int? {
    if let number = PlainNumber(raw.word(at: offset)) { return offset &+ number.length }
    return parts.end(ofValueIn: text, at: offset, to: marks.end, depth: marks.depth)
  }

  /// The offset behind a text that is written out again as it stands.
  @inline(__always)
  private mutating func endOfIdentifier(_ raw: RawSpan, _ quote: Int, _ marks: inout LineMarks) -> Int? {
    var offset = quote &+ 1
    while true {
      let word = raw.word(at: offset)
      // The highest of the characters that are escaped, too, becomes a byte that is not ASCII.
      let special = Self.specialBytes(word) | ((word &+ ByteWord.lows) & ByteWord.highs)
      guard special != 0 else {
        offset &+= 8
        continue
      }
      offset &+= ByteWord.index(special)
      let byte = raw.byte(at: offset)
      if byte == UInt8(ascii: "\"") { return offset &+ 1 }
      // Control characters are escaped when they are written, those above ASCII too.
      guard byte >= 0x80, byte != 0xC2 || raw.byte(at: offset &+ 1) >= 0xA0, offset < marks.end,
        let length = Encoding.characterLength(in: text, at: offset, end: marks.end)
      else { return nil }
      offset &+= length
    }
  }

  /// Marks quotes, backslashes, control characters and whatever is not ASCII.
  ///
  /// The quote changes places with the space, so that it stands next to the control characters.
  @inline(__always)
  private static func specialBytes(_ word: UInt64) -> UInt64 {
    let ends = (word ^ ByteWord.every(0x02)) &- ByteWord.every(0x21)
    let escapes = (word ^ ByteWord.every(UInt8(ascii: "\\"))) &- ByteWord.lows
    return (word | ends | escapes) & ByteWord.highs
  }

  /// The offset behind any text.
  @inline(__always)
  mutating func endOfText(_ raw: RawSpan, _ quote: Int, _ marks: inout LineMarks) -> Int? {
    // Short texts mostly have nothing that is written in another way.
    var start = quote &+ 2
    while start <= quote &+ 10 {
      let special = Self.specialBytes(raw.word(at: start &- 1))
      guard special != 0 else {
        start &+= 8
        continue
      }
      let end = start &+ ByteWord.index(special)
      if raw.byte(at: end &- 1) == UInt8(ascii: "\"") { return end }
      break
    }
    return endOfLongText(raw, quote, from: start &- 1, &marks)
  }

  /// Sixteen times the same byte.
  @inline(__always)
  private static func every(_ byte: UInt8) -> SIMD2<UInt64> { SIMD2(repeating: ByteWord.every(byte)) }

  @inline(__always)
  private static func every(_ character: Unicode.Scalar) -> SIMD2<UInt64> { every(UInt8(ascii: character)) }

  /// The offset behind a text of any length, of which the characters before some offset are plain.
  ///
  /// Quotes and line feeds that are written as escapes are passed by with the other characters, since a branch at each of
  /// them would cost more than the characters around it.
  @inline(never)
  private mutating func endOfLongText(
    _ raw: RawSpan,
    _ quote: Int,
    from rest: Int,
    _ marks: inout LineMarks
  ) -> Int? {
    var offset = rest
    // What stands before this offset escapes nothing behind it.
    var start = offset
    let behindStart = SIMD2<UInt64>(~0xFF, .max)
    var counting = behindStart
    while true {
      let words = raw.words(at: offset)
      // The highest bit of a byte says that it is no quote, no `n`, and not behind a backslash. Bytes that are wrong stand
      // behind one that is special itself.
      let noQuotes = (words ^ Self.every("\"")) &+ Self.every(0x7F)
      let noFeeds = (words ^ Self.every("n")) &+ Self.every(0x7F)
      let unescaped = ((raw.words(at: offset &- 1) & counting) ^ Self.every("\\")) &+ Self.every(0x7F)
      let ends = (noQuotes ^ unescaped) & (noFeeds | unescaped)
      let special = (words | (words &- Self.every(0x20)) | ends) & Self.every(0x80)
      guard special[0] | special[1] != 0 else {
        offset &+= 16
        counting = SIMD2(repeating: .max)
        continue
      }
      offset &+= ByteWord.index(special)
      let byte = raw.byte(at: offset)
      if offset > start, raw.byte(at: offset &- 1) == UInt8(ascii: "\\") {
        let length = Self.escapeLength(raw, offset &- 1)
        // Characters written as a pair of escapes are rare.
        guard length > 0 else {
          return parts.end(ofValueIn: text, at: quote, to: marks.end, depth: 1)
        }
        offset &+= length &- 1
      } else if byte == UInt8(ascii: "\"") {
        return offset &+ 1
      } else {
        guard byte >= 0x80, offset < marks.end,
          let length = Encoding.characterLength(in: text, at: offset, end: marks.end)
        else { return nil }
        offset &+= length
      }
      start = offset
      counting = behindStart
    }
  }

  /// The length of an escape that stands for a character of its own; 0 for any other.
  @inline(__always)
  private static func escapeLength(_ raw: RawSpan, _ offset: Int) -> Int {
    switch raw.byte(at: offset &+ 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"): return unitLength(raw, offset)
    default: return 0
    }
  }

  /// The length of an escape in hexadecimal digits that is no half of a pair; 0 for any other.
  private static func unitLength(_ raw: RawSpan, _ offset: Int) -> Int {
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = raw.byte(at: offset &+ index).hexadecimalValue else { return 0 }
      unit = unit &<< 4 | digit
    }
    return unit & 0xF800 == 0xD800 ? 0 : 6
  }
}
