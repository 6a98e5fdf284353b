import RuleBooks

/// The cases of a table in CSV: a header, then one patient a row.
struct TableCases {
  private let form: CaseForm
  private let bytes: [UInt8]
  private let end: Int
  private let header: TableHeader
  private let headerProblem: CaseProblem?
  private var scanner: RowScanner
  private var position: TextPosition
  private var count = 0
  /// Where the last case stands, with the end of its row.
  private(set) var extent = 0..<0

  /// The cases of a whole table; nil where it has no header.
  init?(in bytes: [UInt8], from start: Int, _ form: CaseForm) {
    let position = TextPosition(offset: start, returnsEndLines: true)
    guard let head = TableHead(in: bytes, at: position, form) else { return nil }
    self.init(in: bytes, head.header.end..<bytes.count, at: position, under: head, form)
  }

  /// The cases of some of a table's rows.
  ///
  /// - Parameters:
  ///   - bytes: Bytes of the file.
  ///   - rows: Where the rows stand in them.
  ///   - position: A place at or before the first of them.
  ///   - head: The header of the table.
  init(in bytes: [UInt8], _ rows: Range<Int>, at position: TextPosition, under head: TableHead, _ form: CaseForm) {
    self.form = form
    self.bytes = bytes
    self.position = position
    end = rows.upperBound
    header = head.header
    headerProblem = head.problem
    scanner = RowScanner(
      bytes,
      from: rows.lowerBound,
      delimiter: head.header.delimiter,
      limit: form.limits.bytesPerCase
    )
  }

  /// The next case; rows with nothing in them are passed by.
  mutating func next() -> CaseEntry? {
    while scanner.offset < end {
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
    extent = end..<end
    return headerProblem.entryOfTable
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
    case .success(var patient):
      patient.countLines(from: position, in: bytes)
      return CaseEntry(position: count, line: line, label: label, result: .success(patient))
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
        try read(cell, header, index, into: &builder)
      }
      return .success(builder.patient)
    } catch {
      return .failure(error)
    }
  }

  private func read(
    _ cell: RowScanner.Cell,
    _ header: TableHeader,
    _ index: Int,
    into builder: inout CaseBuilder
  ) throws(LocatedFault) {
    switch header.columns[index] {
    case .known(.fact(let fact, let namesUnit)):
      let entry = try form.entries.read(cell: cell.text, at: cell.offset, for: fact, keyNamesUnit: namesUnit)
      builder.put(entry, key: header.names[index], at: cell.offset, column: index)
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
