/// The cases of an NDJSON file: one object a line.
struct LineCases {
  private let form: CaseForm
  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1
  private var count = 0

  init(in bytes: [UInt8], from start: Int, _ form: CaseForm) {
    self.form = form
    self.bytes = bytes
    offset = start
  }

  /// The next case; blank lines are passed by.
  mutating func next() -> CaseEntry? {
    while offset < bytes.count {
      let start = offset
      let position = TextPosition(offset: start, line: line)
      var end = start
      var isBlank = true
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if !bytes[end].isSpace { isBlank = false }
        end += 1
      }
      offset = end + 1
      line += 1
      guard !isBlank else { continue }
      count += 1
      guard end - start <= form.limits.bytesPerCase else {
        let problem = CaseProblem(.caseTooLong(limit: form.limits.bytesPerCase), at: position)
        return CaseEntry(position: count, line: position.line, label: nil, result: .failure(problem))
      }
      return JSONCase(in: bytes, from: start, to: end, aloneUntil: end, form)
        .entry(number: count, at: position, in: bytes)
    }
    return nil
  }
}
