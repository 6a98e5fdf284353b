import CaseFiles

extension LineScanner {
  /// Scans the object of a line.
  mutating func scanCase(
    _ source: Source,
    _ raw: RawSpan,
    _ line: Range<Int>,
    _ cells: inout MutableSpan<UInt8>,
    _ masks: inout [UInt64],
    _ marks: inout LineMarks
  ) -> Bool {
    var offset = line.lowerBound
    Self.skipSpace(raw, &offset)
    guard raw.byte(at: offset) == UInt8(ascii: "{") else { return false }
    offset &+= 1
    Self.skipSpace(raw, &offset)
    if raw.byte(at: offset) == UInt8(ascii: "}") { return endsLine(raw, offset &+ 1, line) }
    var isInFacts = false
    while true {
      guard let key = key(source, raw, &offset) else { return false }
      if raw.byte(at: offset) != UInt8(ascii: ":") {
        Self.skipSpace(raw, &offset)
        guard raw.byte(at: offset) == UInt8(ascii: ":") else { return false }
      }
      offset &+= 1
      Self.skipSpace(raw, &offset)
      switch key.kind {
      case .fact:
        if !isInFacts { marks.hasOuterFact = true }
        guard marks.name(Int(key.number)),
          scanFact(key, depth: isInFacts ? 2 : 1, source, raw, &offset, &cells, &masks, &marks)
        else { return false }
      case .ignored:
        guard let end = endOfValue(source, raw, offset, depth: isInFacts ? 2 : 1) else { return false }
        offset = end
      case .facts:
        guard !isInFacts, marks.claim(key.number), parts.limits.depth > 1, raw.byte(at: offset) == UInt8(ascii: "{")
        else { return false }
        marks.hasFactsObject = true
        offset &+= 1
        Self.skipSpace(raw, &offset)
        if raw.byte(at: offset) != UInt8(ascii: "}") {
          isInFacts = true
          continue
        }
        offset &+= 1
      case .id, .prose, .date, .decision:
        guard !isInFacts, marks.claim(key.number), let end = scanReserved(key, source, raw, offset, &marks) else {
          return false
        }
        offset = end
      }
      // Behind a value: a comma, or the end of the object for facts, of the case or of both.
      Self.skipSpace(raw, &offset)
      if isInFacts, raw.byte(at: offset) == UInt8(ascii: "}") {
        isInFacts = false
        offset &+= 1
        Self.skipSpace(raw, &offset)
      }
      let byte = raw.byte(at: offset)
      offset &+= 1
      if byte == UInt8(ascii: ",") {
        Self.skipSpace(raw, &offset)
      } else {
        guard byte == UInt8(ascii: "}"), !isInFacts else { return false }
        return !(marks.hasFactsObject && marks.hasOuterFact) && endsLine(raw, offset, line)
      }
    }
  }

  /// Whether nothing but white space stands between an offset and the end of the line.
  ///
  /// Scanning only moves forward, so that nothing behind the line has been taken for a part of it.
  private func endsLine(_ raw: RawSpan, _ start: Int, _ line: Range<Int>) -> Bool {
    var offset = start
    while offset < line.upperBound, ByteWord.isSpace(raw.byte(at: offset)) { offset &+= 1 }
    return offset == line.upperBound
  }

  /// Moves past white space. A line feed is none here: it ends the line.
  @inline(__always)
  static func skipSpace(_ raw: RawSpan, _ offset: inout Int) {
    while ByteWord.isSpace(raw.byte(at: offset)) { offset &+= 1 }
  }
}
