import CaseFiles
import RuleBooks

extension LineScanner {
  /// The offset behind the value of a reserved key; nil where it is not plain.
  mutating func scanReserved(
    _ key: KeyColumn,
    _ source: Source,
    _ raw: RawSpan,
    _ offset: Int,
    _ marks: inout LineMarks
  ) -> Int? {
    let byte = raw.byte(at: offset)
    switch key.kind {
    case .prose where byte == UInt8(ascii: "\""): return endOfText(source, raw, offset)
    case .id where byte == UInt8(ascii: "\""):
      guard let end = endOfIdentifier(source, raw, offset) else { return nil }
      marks.identifier = offset..<end
      return end
    case .id where byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")):
      guard let part = parts.value(of: .id, in: source.bytes, at: offset, to: source.end, depth: 1) else { return nil }
      marks.identifier = offset..<part.end
      marks.isIntegerIdentifier = true
      return part.end
    case .date where byte == UInt8(ascii: "\"") && raw.byte(at: offset &+ 11) == byte && offset &+ 11 < source.end:
      return CalendarDay.isDay(source.bytes[(offset &+ 1)..<(offset &+ 11)]) ? offset &+ 12 : nil
    default:
      guard let reserved = key.reserved else { return nil }
      return parts.value(of: reserved, in: source.bytes, at: offset, to: source.end, depth: 1)?.end
    }
  }

  /// The offset behind any value; nil where it is not well formed.
  mutating func endOfValue(_ source: Source, _ raw: RawSpan, _ offset: Int, depth: Int) -> Int? {
    let byte = raw.byte(at: offset)
    if byte == UInt8(ascii: "\"") { return endOfText(source, raw, offset) }
    if let number = PlainNumber(raw.word(at: offset)) { return offset &+ number.length }
    return parts.end(ofValueIn: source.bytes, at: offset, to: source.end, depth: depth)
  }

  /// The offset behind the closing quote of a text that is written out again as it stands; nil for any other.
  @inline(never)
  private func endOfIdentifier(_ source: Source, _ raw: RawSpan, _ quote: Int) -> Int? {
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
      guard byte >= 0x80, byte != 0xC2 || raw.byte(at: offset &+ 1) >= 0xA0, offset < source.end,
        let length = Encoding.characterLength(in: source.bytes, at: offset, end: source.end)
      else { return nil }
      offset &+= length
    }
  }

  /// The offset behind the closing quote of any text; nil where it is not well formed.
  @inline(never)
  func endOfText(_ source: Source, _ raw: RawSpan, _ quote: Int) -> Int? {
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
      if byte >= 0x80, offset < source.end {
        guard let length = Encoding.characterLength(in: source.bytes, at: offset, end: source.end) else { return nil }
        offset &+= length
      } else if byte == UInt8(ascii: "\\") {
        let length = Self.escapeLength(raw, offset)
        // Characters written as a pair of escapes are rare.
        guard length > 0 else {
          return parts.end(ofValueIn: source.bytes, at: quote, to: source.end, depth: 1)
        }
        offset &+= length
      } else {
        return nil
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
