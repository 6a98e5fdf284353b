import RuleBooks

/// The cases of a file one after the other, so that no more than one has to be held.
package struct CaseSequence: Sequence, IteratorProtocol, Sendable {
  private var lines: LineCases?
  private var list: ListCases?
  private var table: TableCases?
  /// The one entry of a file of which nothing can be read.
  private var refusal: CaseEntry?

  init(in bytes: [UInt8], as kind: CaseFileKind?, _ form: CaseForm) {
    guard !Encoding.isWide(bytes) else {
      let problem = CaseProblem(.wideEncoding, at: TextPosition(offset: 0))
      refusal = CaseEntry(position: 1, line: 1, label: nil, result: .failure(problem))
      return
    }
    let start = Encoding.markLength(of: bytes)
    switch kind ?? CaseFileKind(startOf: bytes, from: start) {
    case .json: list = ListCases(in: bytes, from: start, form)
    case .ndjson: lines = LineCases(in: bytes, from: start, form)
    case .csv: table = TableCases(in: bytes, from: start, form)
    }
  }

  /// The next case; nil behind the last.
  package mutating func next() -> CaseEntry? {
    if lines != nil { return lines?.next() }
    if list != nil { return list?.next() }
    if table != nil { return table?.next() }
    defer { refusal = nil }
    return refusal
  }
}
