import RuleBooks

/// The cases of a file one after the other, so that no more than one has to be held.
package struct CaseSequence: Sequence, IteratorProtocol, Sendable {
  private var lines: LineCases?
  private var list: ListCases?
  /// How many elements of the list are left to read.
  private var elementsLeft = Int.max
  private var table: TableCases?
  /// Cases that have been read already, in reverse order.
  private var rest: [ReadCase] = []
  /// Where the last case stands in the bytes of the file or stretch.
  package private(set) var extent = 0..<0

  /// How the cases are written; nil where they have been read already.
  var kind: CaseFileKind? {
    if lines != nil { return .ndjson }
    if list != nil { return .json }
    return table == nil ? nil : .csv
  }

  init(in bytes: [UInt8], as kind: CaseFileKind?, _ form: CaseForm) {
    guard !Encoding.isWide(bytes) else {
      rest = [.wideEncoding]
      return
    }
    let start = Encoding.markLength(of: bytes)
    let limit = form.limits.bytesPerCase
    switch kind ?? CaseFileKind(startOf: bytes, from: start, isWhole: true, limit: limit) {
    case .json?: list = ListCases(in: bytes, from: start, form)
    case .ndjson?: lines = LineCases(in: bytes, start..<bytes.count, line: 1, form)
    case .csv?, nil: table = TableCases(in: bytes, from: start, form)
    }
  }

  /// The cases of a stretch, counted from 1.
  init(of stretch: CaseStretch, _ form: CaseForm) {
    switch stretch.content {
    case .lines: lines = LineCases(in: stretch.bytes, stretch.extent, line: stretch.firstLine, form)
    case .rows(let head):
      let start = TextPosition(offset: stretch.extent.lowerBound, line: stretch.firstLine, returnsEndLines: true)
      table = TableCases(in: stretch.bytes, stretch.extent, at: start, under: head, form)
    case .elements(let stage, let column):
      let start = TextPosition(offset: stretch.extent.lowerBound, line: stretch.firstLine, column: column)
      list = ListCases(in: stretch.bytes, at: start, stage, form)
      elementsLeft = stretch.caseCount
    case .read(let cases, _): rest = cases.reversed()
    case .part, .passed: break
    }
  }

  /// The next case; nil behind the last.
  package mutating func next() -> CaseEntry? {
    if lines != nil {
      let entry = lines?.next()
      extent = lines?.extent ?? extent
      return entry
    }
    if list != nil {
      guard elementsLeft > 0 else { return nil }
      elementsLeft -= 1
      let entry = list?.next()
      extent = list?.extent ?? extent
      return entry
    }
    if table != nil {
      let entry = table?.next()
      extent = table?.extent ?? extent
      return entry
    }
    guard let next = rest.popLast() else { return nil }
    extent = next.extent
    return next.entry
  }
}
