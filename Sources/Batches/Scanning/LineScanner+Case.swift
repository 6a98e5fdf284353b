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
    guard raw.byte(at: offset) == UInt8(ascii: "\"") else { return false }
    var key = Self.lineStart
    while offset <= marks.end {
      key = self.key(raw, &offset, after: key, &marks)
      guard key >= 0 else { return false }
      if raw.byte(at: offset) <= 0x20 { offset = Self.behindSpace(raw, offset) }
      if keys[key].kind.isFact {
        guard name(keys[key].fact.fact) else { return false }
        offset = scanFact(key, raw, offset, &cells, &marks)
      } else {
        offset = scanOther(key, raw, offset, &marks)
      }
      guard offset >= 0 else { return false }
      // Mostly a comma and the next key follow at once.
      if UInt16(truncatingIfNeeded: raw.word(at: offset)) == 0x222C {
        offset &+= 1
        continue
      }
      switch behindValue(raw, &offset, &marks) {
      case .key: continue
      case .end:
        // Facts stand in the object for them or outside, not both.
        return (!marks.hasFactsObject || marks.factsInObject == namedCount) && Self.endsLine(raw, offset, marks.end)
      case .other: return false
      }
    }
    return false
  }

  /// Notes that a fact is named; false where it has been before.
  @inline(__always)
  private mutating func name(_ fact: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: fact)
    let others = named[fact &>> 6]
    named[fact &>> 6] = others | bit
    return others & bit == 0
  }

  /// How many facts have been named.
  var namedCount: Int {
    mutating get { (0..<named.count).reduce(0) { $0 + named[$1].nonzeroBitCount } }
  }

  /// What follows a value.
  private enum Following {
    case key
    case end
    case other
  }

  /// Moves behind a value: to the opening quote of the next key, or behind the object for facts, the case or both.
  @inline(never)
  private mutating func behindValue(_ raw: RawSpan, _ offset: inout Int, _ marks: inout LineMarks) -> Following {
    if marks.isOpening {
      marks.isOpening = false
      return .key
    }
    offset = Self.behindSpace(raw, offset)
    if marks.depth == 2, raw.byte(at: offset) == UInt8(ascii: "}") {
      marks.depth = 1
      marks.factsInObject = namedCount
      offset = Self.behindSpace(raw, offset &+ 1)
    }
    let byte = raw.byte(at: offset)
    offset &+= 1
    if byte == UInt8(ascii: "}"), marks.depth == 1 { return .end }
    guard byte == UInt8(ascii: ",") else { return .other }
    offset = Self.behindSpace(raw, offset)
    return raw.byte(at: offset) == UInt8(ascii: "\"") ? .key : .other
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
