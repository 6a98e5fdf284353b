/// Cuts a table between its rows.
struct TableCutter: Sendable {
  private let form: CaseForm
  private var head: TableHead?
  /// Whether a row has been found; a table without any still says what is wrong with its header.
  private var hasRows = false
  private var line = 1
  private var column = 1
  /// Whether what is not yet cut begins inside a line that has been refused.
  private var isInRefusedLine = false

  init(_ form: CaseForm) { self.form = form }

  mutating func next(_ limits: StretchLimits, in uncut: inout UncutBytes) -> CaseStretch? {
    if head == nil { readHead(in: &uncut) }
    guard let head else { return nil }
    if isInRefusedLine {
      if let rest = restOfLine(in: &uncut) { return rest }
      guard uncut.isWhole else { return nil }
      isInRefusedLine = false
    }
    let start = uncut.start
    let firstLine = line
    let caseCount = passRows(limits, head.header, in: &uncut)
    if caseCount > 0 {
      hasRows = true
      return CaseStretch(
        content: .rows(head),
        bytes: uncut.bytes,
        extent: start..<uncut.start,
        firstLine: firstLine,
        caseCount: caseCount
      )
    }
    if uncut.start > start { return next(limits, in: &uncut) }
    guard uncut.isWhole, uncut.count == 0, !hasRows, let problem = head.problem else { return nil }
    hasRows = true
    let entry = ReadCase(entry: problem.entryOfTable, extent: start..<start)
    return CaseStretch(
      content: .read([entry], under: head.bytes),
      bytes: uncut.bytes,
      extent: start..<start,
      firstLine: problem.line,
      caseCount: 1
    )
  }

  private mutating func readHead(in uncut: inout UncutBytes) {
    guard let head = TableHead(in: uncut.bytes, at: position(in: uncut), form) else {
      // White space before the header; its last byte may be half of a line end.
      move(to: max(uncut.start, uncut.isWhole ? uncut.bytes.count : uncut.bytes.count - 1), in: &uncut)
      return
    }
    if !uncut.isWhole {
      guard !head.header.isOpen, !head.header.isLineOpen || uncut.count > form.limits.bytesPerCase else { return }
      isInRefusedLine = head.header.isLineOpen
    }
    move(to: head.header.end, in: &uncut)
    self.head = head
  }

  /// Passes over whole rows, as many as a stretch may hold.
  ///
  /// - Returns: How many of them have something in them.
  private mutating func passRows(
    _ limits: StretchLimits,
    _ header: TableHeader,
    in uncut: inout UncutBytes
  ) -> Int {
    let first = uncut.start
    var end = first
    var caseCount = 0
    var scanner = RowScanner(
      uncut.bytes,
      from: first,
      delimiter: header.delimiter,
      limit: form.limits.bytesPerCase
    )
    while caseCount < limits.cases, end - first < limits.bytes, end < uncut.bytes.count, !isInRefusedLine {
      var isRefused = false
      do { try scanner.scanRow() } catch { isRefused = true }
      if !uncut.isWhole {
        // A row that is refused is held to its end where that is no more than may be held.
        if scanner.isOpen || (scanner.isLineOpen && uncut.bytes.count - end <= form.limits.bytesPerCase) { break }
        isInRefusedLine = scanner.isLineOpen
      }
      if isRefused || !scanner.isBlank { caseCount += 1 }
      end = scanner.offset
    }
    move(to: end, in: &uncut)
    return caseCount
  }

  private mutating func restOfLine(in uncut: inout UncutBytes) -> CaseStretch? {
    let start = uncut.start
    var end = start
    while end < uncut.bytes.count, uncut.bytes[end] != UInt8(ascii: "\n"), uncut.bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    if end + 1 < uncut.bytes.count || (uncut.isWhole && end < uncut.bytes.count) {
      let isPair = uncut.bytes[end] == UInt8(ascii: "\r") && end + 1 < uncut.bytes.count
      end += isPair && uncut.bytes[end + 1] == UInt8(ascii: "\n") ? 2 : 1
      isInRefusedLine = false
    }
    guard end > start else { return nil }
    let firstLine = line
    move(to: end, in: &uncut)
    return CaseStretch(
      content: hasRows ? .part : .passed,
      bytes: uncut.bytes,
      extent: start..<end,
      firstLine: firstLine,
      caseCount: 0,
      isContinued: hasRows
    )
  }

  private func position(in uncut: UncutBytes) -> TextPosition {
    TextPosition(offset: uncut.start, line: line, column: column, returnsEndLines: true)
  }

  private mutating func move(to end: Int, in uncut: inout UncutBytes) {
    let position = position(in: uncut).advanced(to: end, in: uncut.bytes)
    (line, column) = (position.line, position.column)
    uncut.start = end
  }
}

extension CaseProblem {
  /// The one case of a table without rows whose header is wrong.
  var entryOfTable: CaseEntry { CaseEntry(position: 1, line: line, label: nil, result: .failure(self)) }
}
