import CaseFiles
import RuleBooks

extension LineScanner {
  /// Scans the value of a key that is no fact.
  ///
  /// - Returns: The offset behind it, or behind the opening bracket and white space of the object for facts.
  @inline(never)
  mutating func scanReserved(_ key: Int, _ raw: RawSpan, _ offset: Int, _ marks: inout LineMarks) -> Int {
    let kind = keys[key].kind
    if kind == .ignored { return endOfValue(raw, offset, &marks) }
    guard marks.depth == 1, marks.claim(keys[key].number) else { return -1 }
    let byte = raw.byte(at: offset)
    switch kind {
    case .facts: return openFacts(raw, offset, &marks)
    case .prose where byte == UInt8(ascii: "\""): return endOfText(raw, offset, &marks)
    case .id where byte == UInt8(ascii: "\""):
      let end = endOfIdentifier(raw, offset, &marks)
      if end >= 0 { marks.identifier = offset..<end }
      return end
    case .id where byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")):
      var end = -1
      if let number = PlainNumber(raw.word(at: offset)), number.decimals == 0 {
        end = offset &+ number.length
      } else if let part = parts.value(of: .id, in: text, at: offset, to: marks.end, depth: 1) {
        end = part.end
      }
      if end >= 0 { marks.identifier = offset..<end }
      marks.isIntegerIdentifier = true
      return end
    case .date where byte == UInt8(ascii: "\"") && raw.byte(at: offset &+ 11) == byte && offset &+ 11 < marks.end:
      return CalendarDay.isDay(text[(offset &+ 1)..<(offset &+ 11)]) ? offset &+ 12 : -1
    default:
      guard let reserved = keys[key].reserved else { return -1 }
      return parts.value(of: reserved, in: text, at: offset, to: marks.end, depth: 1)?.end ?? -1
    }
  }

  /// Opens the object that holds the facts, or passes it by where it is empty.
  private mutating func openFacts(_ raw: RawSpan, _ start: Int, _ marks: inout LineMarks) -> Int {
    guard limits.depth > 1, raw.byte(at: start) == UInt8(ascii: "{") else { return -1 }
    marks.hasFactsObject = true
    let offset = Self.behindSpace(raw, start &+ 1)
    switch raw.byte(at: offset) {
    case UInt8(ascii: "}"): return offset &+ 1
    case UInt8(ascii: "\""):
      marks.depth = 2
      marks.isOpening = true
      return offset
    default: return -1
    }
  }

  /// The offset behind any value.
  private mutating func endOfValue(_ raw: RawSpan, _ offset: Int, _ marks: inout LineMarks) -> Int {
    if raw.byte(at: offset) == UInt8(ascii: "\"") { return endOfText(raw, offset, &marks) }
    if let number = PlainNumber(raw.word(at: offset)) { return offset &+ number.length }
    return parts.end(ofValueIn: text, at: offset, to: marks.end, depth: marks.depth) ?? -1
  }

  /// The offset behind a text that is written out again as it stands.
  private func endOfIdentifier(_ raw: RawSpan, _ quote: Int, _ marks: inout LineMarks) -> Int {
    var offset = quote &+ 1
    while true {
      let word = raw.word(at: offset)
      let special =
        ByteWord.equal(word, to: UInt8(ascii: "\"")) | ByteWord.equal(word, to: UInt8(ascii: "\\"))
        | ByteWord.less(word, than: 0x20) | ByteWord.equal(word, to: 0x7F) | (word & ByteWord.highs)
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
      else { return -1 }
      offset &+= length
    }
  }

  /// The offset behind any text.
  @inline(never)
  mutating func endOfText(_ raw: RawSpan, _ quote: Int, _ marks: inout LineMarks) -> Int {
    var offset = quote &+ 1
    while true {
      let word = raw.word(at: offset)
      let special =
        ByteWord.equal(word, to: UInt8(ascii: "\"")) | ByteWord.equal(word, to: UInt8(ascii: "\\"))
        | ByteWord.less(word, than: 0x20) | (word & ByteWord.highs)
      guard special != 0 else {
        offset &+= 8
        continue
      }
      offset &+= ByteWord.index(special)
      let byte = raw.byte(at: offset)
      if byte == UInt8(ascii: "\"") { return offset &+ 1 }
      if byte >= 0x80, offset < marks.end {
        guard let length = Encoding.characterLength(in: text, at: offset, end: marks.end) else { return -1 }
        offset &+= length
      } else if byte == UInt8(ascii: "\\") {
        let length = Self.escapeLength(raw, offset)
        // Characters written as a pair of escapes are rare.
        guard length > 0 else {
          return parts.end(ofValueIn: text, at: quote, to: marks.end, depth: 1) ?? -1
        }
        offset &+= length
      } else {
        return -1
      }
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
