import RuleBooks

/// The cases of a table in CSV: a header, then one patient a row.
struct TableCases {
  private let form: CaseForm
  private let bytes: [UInt8]
  private var scanner: RowScanner
  private var position: TextPosition
  private var header: TableHeader?
  private var headerProblem: CaseProblem?
  private var count = 0
  /// Where the last case stands, with the end of its row.
  private(set) var extent = 0..<0

  init(in bytes: [UInt8], from start: Int, _ form: CaseForm) {
    self.form = form
    self.bytes = bytes
    position = TextPosition(offset: start, returnsEndLines: true)
    scanner = RowScanner(bytes, from: start, delimiter: UInt8(ascii: ","), limit: form.limits.bytesPerCase)
    readHeader(from: start)
  }

  private mutating func readHeader(from start: Int) {
    var start = start
    while start < bytes.count, bytes[start].isSpace, bytes[start] != UInt8(ascii: "\t") { start += 1 }
    guard start < bytes.count else { return }
    let header = TableHeader(in: bytes, at: start, form)
    if let fault = header.fault {
      headerProblem = CaseProblem(fault.fault, at: position.advanced(to: fault.offset, in: bytes))
    }
    scanner = RowScanner(bytes, from: header.end, delimiter: header.delimiter, limit: form.limits.bytesPerCase)
    self.header = header
  }

  /// The next case; rows with nothing in them are passed by.
  mutating func next() -> CaseEntry? {
    guard let header else { return nil }
    while scanner.offset < bytes.count {
      let start = scanner.offset
      do {
        try scanner.scanRow()
      } catch {
        return entry(at: start, header, .failure(error))
      }
      if !scanner.isBlank { return entry(at: start, header, row(at: start, header)) }
    }
    guard count == 0, let headerProblem else { return nil }
    count = 1
    return CaseEntry(position: 1, line: headerProblem.line, label: nil, result: .failure(headerProblem))
  }

  private mutating func entry(
    at start: Int,
    _ header: TableHeader,
    _ result: Result<PatientCase, LocatedFault>
  ) -> CaseEntry {
    count += 1
    extent = start..<scanner.offset
    position.advance(to: start, in: bytes)
    let line = position.line
    let label = identifier(header)
    if let headerProblem {
      return CaseEntry(position: count, line: line, label: label, result: .failure(headerProblem))
    }
    switch result {
    case .success(let patient): return CaseEntry(position: count, line: line, label: label, result: .success(patient))
    case .failure(let located):
      let problem = CaseProblem(located.fault, at: position.advanced(to: located.offset, in: bytes))
      return CaseEntry(position: count, line: line, label: label, result: .failure(problem))
    }
  }

  private func identifier(_ header: TableHeader) -> CaseIdentifier? {
    guard let column = header.identifierColumn, column < scanner.cells.count else { return nil }
    let text = scanner.cells[column].text.trimmed
    let bytes = Array(text)
    guard !text.isEmpty, Encoding.firstFault(in: bytes, from: 0, to: bytes.count) == nil else { return nil }
    return .text(text.string)
  }

  private func row(at start: Int, _ header: TableHeader) -> Result<PatientCase, LocatedFault> {
    guard headerProblem == nil, scanner.cells.count == header.columns.count else {
      let fault = Fault.raggedRow(columns: header.columns.count, cells: scanner.cells.count)
      return .failure(LocatedFault(fault, at: start))
    }
    do {
      var builder = CaseBuilder(form)
      for (index, cell) in scanner.cells.enumerated() where !cell.text.trimmed.isEmpty {
        try read(cell, header.columns[index], index, into: &builder)
      }
      return .success(builder.patient)
    } catch {
      return .failure(error)
    }
  }

  private func read(
    _ cell: RowScanner.Cell,
    _ column: TableHeader.Column,
    _ index: Int,
    into builder: inout CaseBuilder
  ) throws(LocatedFault) {
    switch column {
    case .known(.fact(let fact, let namesUnit)):
      builder.put(try form.entries.read(cell: cell.text, at: cell.offset, for: fact, keyNamesUnit: namesUnit))
    case .known(.reserved(.decision)): try builder.put(decision(cell), for: .decision)
    case .known(.reserved(let key)):
      let text = cell.text.trimmed
      let offset = cell.offset + (text.startIndex - cell.text.startIndex)
      try builder.put(Entry(.text(text), at: offset), for: key)
    case .known(.ignored), .unknown: break
    case .nameless: throw LocatedFault(.namelessColumn(index + 1), at: cell.offset)
    }
  }

  /// A cell with options parted by semicolons; `none` is a decision for none of them.
  private func decision(_ cell: RowScanner.Cell) -> Entry {
    let text = cell.text.trimmed
    guard !text.isWord("none") else { return Entry(.list([]), at: cell.offset) }
    let items = text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { item in
      let word = item.trimmed
      return Entry(.text(word), at: cell.offset + (word.startIndex - cell.text.startIndex))
    }
    return Entry(.list(items), at: cell.offset)
  }
}
