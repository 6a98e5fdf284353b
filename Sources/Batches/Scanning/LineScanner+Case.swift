import CaseFiles

// Offsets are handed from function to function. None says that the line is not plain.

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
    // Every value waits for the end of the one before it, so that as little as possible is reckoned in between: a key is
    // told by what stands before its opening quote, and mostly that is the comma behind the last value.
    offset &-= 1
    while offset < marks.end {
      guard let found = self.key(raw, behind: offset, after: key, &marks) else { return false }
      (key, offset) = found
      if raw.byte(at: offset) <= 0x20 { offset = Self.behindSpace(raw, offset) }
      let end: Int?
      if keys[key].kind.isFact {
        guard name(key) else { return false }
        end = scanFact(key, raw, offset, &cells, &marks)
      } else {
        end = scanOther(key, raw, offset, &marks)
      }
      guard let end else { return false }
      offset = end
      if Self.isFollowed(raw, offset) { continue }
      let following: Following
      (following, offset) = behindValue(raw, offset, &marks)
      switch following {
      case .key: offset &-= 1
      case .end:
        // Facts stand in the object for them or outside, not both.
        return (!marks.hasFactsObject || marks.factsInObject == namedCount) && Self.endsLine(raw, offset, marks.end)
      case .other: return false
      }
    }
    return false
  }

  /// Whether a comma and an opening quote stand at an offset.
  @inline(__always)
  static func isFollowed(_ raw: RawSpan, _ offset: Int) -> Bool {
    UInt16(truncatingIfNeeded: raw.word(at: offset)) == 0x222C
  }

  /// Notes that the fact of a key is named; false where it has been before.
  @inline(__always)
  private mutating func name(_ key: Int) -> Bool {
    let bit = keys[key].fact.bit
    let word = keys[key].fact.fact &>> 6
    guard named[word] & bit == 0 else { return false }
    named[word] |= bit
    return true
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

  /// What follows a value, and where: the opening quote of the next key, or what stands behind the case. The object for
  /// facts may be opened or closed in between.
  @inline(never)
  private mutating func behindValue(_ raw: RawSpan, _ start: Int, _ marks: inout LineMarks) -> (Following, Int) {
    if marks.isOpening {
      marks.isOpening = false
      return (.key, start)
    }
    var offset = Self.behindSpace(raw, start)
    if marks.depth == 2, raw.byte(at: offset) == UInt8(ascii: "}") {
      marks.depth = 1
      marks.factsInObject = namedCount
      offset = Self.behindSpace(raw, offset &+ 1)
    }
    let byte = raw.byte(at: offset)
    if byte == UInt8(ascii: "}"), marks.depth == 1 { return (.end, offset &+ 1) }
    guard byte == UInt8(ascii: ",") else { return (.other, offset) }
    offset = Self.behindSpace(raw, offset &+ 1)
    return (raw.byte(at: offset) == UInt8(ascii: "\"") ? .key : .other, offset)
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
