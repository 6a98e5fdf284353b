/// Cuts NDJSON at the ends of lines.
struct LineCutter: Sendable {
  private static let newline = UInt8(ascii: "\n")
  /// The most bytes of a line.
  private let limit: Int
  /// The line at the start of what is not yet cut.
  private var line: Int
  /// Whether that is the rest of a line that has been refused for its length.
  private var isInRefusedLine = false

  init(limit: Int, firstLine: Int) {
    self.limit = limit
    line = firstLine
  }

  mutating func next(_ limits: StretchLimits, in uncut: inout UncutBytes) -> CaseStretch? {
    while uncut.count > 0 {
      if isInRefusedLine { return restOfLine(in: &uncut) }
      let start = uncut.start
      let firstLine = line
      var ends: [UInt32] = []
      let caseCount = passLines(limits, in: &uncut, &ends)
      if uncut.start > start {
        // Blank lines alone are no stretch.
        guard caseCount > 0 else { continue }
        return stretch(.lines(ends: ends), start..<uncut.start, firstLine, caseCount, uncut.bytes)
      }
      guard uncut.count > limit else { return nil }
      if LineEnds.isBlank(uncut.bytes, from: start, to: uncut.bytes.count) {
        // More than the limit is enough to know that the line is too long, should anything stand in it after all.
        uncut.drop(from: start + limit + 1)
        return nil
      }
      uncut.start = uncut.bytes.count
      isInRefusedLine = true
      return stretch(.lines(ends: [UInt32(uncut.start)]), start..<uncut.start, firstLine, 1, uncut.bytes)
    }
    return nil
  }

  /// Passes over whole lines, as many as a stretch may hold.
  ///
  /// - Returns: How many of them are not blank.
  private mutating func passLines(
    _ limits: StretchLimits,
    in uncut: inout UncutBytes,
    _ ends: inout [UInt32]
  ) -> Int {
    // The bytes are taken hold of once: doing so for every line would take as long as finding its end.
    let bytes = uncut.bytes
    let raw = bytes.span.bytes
    let first = uncut.start
    var start = first
    var caseCount = 0
    while start < raw.byteCount, caseCount < limits.cases, start - first < limits.bytes {
      guard let end = LineEnds.next(in: raw, from: start) ?? (uncut.isWhole ? raw.byteCount : nil) else { break }
      if !LineEnds.isBlank(raw, from: start, to: end) { caseCount += 1 }
      ends.append(UInt32(end))
      line += 1
      start = min(end + 1, raw.byteCount)
    }
    uncut.start = start
    return caseCount
  }

  private mutating func restOfLine(in uncut: inout UncutBytes) -> CaseStretch {
    let start = uncut.start
    if let end = LineEnds.next(in: uncut.bytes, from: start) {
      uncut.start = end + 1
      isInRefusedLine = false
      line += 1
    } else {
      uncut.start = uncut.bytes.count
    }
    return stretch(.part, start..<uncut.start, line, 0, uncut.bytes, isContinued: true)
  }

  private func stretch(
    _ content: CaseStretch.Content,
    _ extent: Range<Int>,
    _ firstLine: Int,
    _ caseCount: Int,
    _ bytes: [UInt8],
    isContinued: Bool = false
  ) -> CaseStretch {
    CaseStretch(
      content: content,
      bytes: bytes,
      extent: extent,
      firstLine: firstLine,
      caseCount: caseCount,
      isContinued: isContinued
    )
  }
}
