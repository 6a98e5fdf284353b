/// The cases of an NDJSON file: one object a line.
struct LineCases {
  private let form: CaseForm
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  private var line: Int
  private var count = 0
  /// Where the last case stands, with the end of its line.
  private(set) var extent = 0..<0

  /// - Parameters:
  ///   - bytes: Bytes of a file.
  ///   - extent: Which of them are to be read, from the start of a line.
  ///   - line: The number of that line.
  init(in bytes: [UInt8], _ extent: Range<Int>, line: Int, _ form: CaseForm) {
    self.form = form
    self.bytes = bytes
    end = extent.upperBound
    offset = extent.lowerBound
    self.line = line
  }

  /// The next case; blank lines are passed by.
  mutating func next() -> CaseEntry? {
    while offset < end {
      let start = offset
      let position = TextPosition(offset: start, line: line)
      let lineEnd = min(LineEnds.next(in: bytes, from: start) ?? end, end)
      offset = min(lineEnd + 1, end)
      line += 1
      guard !LineEnds.isBlank(bytes, from: start, to: lineEnd) else { continue }
      count += 1
      extent = start..<offset
      guard lineEnd - start <= form.limits.bytesPerCase else {
        let problem = CaseProblem(.caseTooLong(limit: form.limits.bytesPerCase), at: position)
        return CaseEntry(position: count, line: position.line, label: nil, result: .failure(problem))
      }
      return JSONCase(in: bytes, from: start, to: lineEnd, aloneUntil: lineEnd, form)
        .entry(number: count, at: position, in: bytes)
    }
    return nil
  }
}
