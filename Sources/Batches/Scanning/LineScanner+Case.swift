import CaseFiles

// Offsets are handed from function to function as plain numbers. A negative one says that the line is not plain.

extension LineScanner {
  /// Scans the object of a line.
  mutating func scanCase(
    _ raw: RawSpan,
    from start: Int,
    _ cells: inout MutableSpan<UInt8>,
    _ marks: inout LineMarks
  ) -> Bool {
    var offset = Self.behindSpace(raw, start)
    guard raw.byte(at: offset) == UInt8(ascii: "{") else { return false }
    offset = Self.behindSpace(raw, offset &+ 1)
    if raw.byte(at: offset) == UInt8(ascii: "}") { return Self.endsLine(raw, offset &+ 1, marks.end) }
    var key = Self.lineStart
    while true {
      key = self.key(raw, &offset, after: key, &marks)
      guard key >= 0 else { return false }
      if raw.byte(at: offset) <= 0x20 { offset = Self.behindSpace(raw, offset) }
      let kind = keys[key].kind
      if kind.isFact {
        let owner = TokenOwner(keys[key].number)
        guard marks.name(owner.fact) else { return false }
        if marks.depth == 1 { marks.hasOuterFact = true }
        offset = scanFact(owner, kind, raw, offset, &cells, &marks)
      } else {
        offset = scanReserved(key, raw, offset, &marks)
      }
      guard offset >= 0 else { return false }
      // Mostly a comma and the next key follow at once.
      if UInt16(truncatingIfNeeded: raw.word(at: offset)) == 0x222C {
        offset &+= 1
        continue
      }
      switch behindValue(raw, &offset, &marks) {
      case .key: continue
      case .end: return !(marks.hasFactsObject && marks.hasOuterFact) && Self.endsLine(raw, offset, marks.end)
      case .other: return false
      }
    }
  }

  /// What follows a value.
  private enum Following {
    case key
    case end
    case other
  }

  /// Moves behind a value: to the next key, or behind the object for facts, the case or both.
  @inline(never)
  private mutating func behindValue(_ raw: RawSpan, _ offset: inout Int, _ marks: inout LineMarks) -> Following {
    if marks.isOpening {
      marks.isOpening = false
      return .key
    }
    offset = Self.behindSpace(raw, offset)
    if marks.depth == 2, raw.byte(at: offset) == UInt8(ascii: "}") {
      marks.depth = 1
      offset = Self.behindSpace(raw, offset &+ 1)
    }
    let byte = raw.byte(at: offset)
    offset &+= 1
    if byte == UInt8(ascii: "}"), marks.depth == 1 { return .end }
    guard byte == UInt8(ascii: ",") else { return .other }
    offset = Self.behindSpace(raw, offset)
    return .key
  }

  /// Whether nothing but white space stands between an offset and the end of the line.
  ///
  /// Scanning only moves forward, so that nothing behind the line has been taken for a part of it.
  private static func endsLine(_ raw: RawSpan, _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end, ByteWord.isSpace(raw.byte(at: offset)) { offset &+= 1 }
    return offset == end
  }

  /// The offset behind white space. A line feed is none here: it ends the line.
  @inline(__always)
  static func behindSpace(_ raw: RawSpan, _ start: Int) -> Int {
    var offset = start
    while ByteWord.isSpace(raw.byte(at: offset)) { offset &+= 1 }
    return offset
  }
}
