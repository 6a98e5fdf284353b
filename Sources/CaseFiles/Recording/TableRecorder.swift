import RuleLanguage

/// Puts values under the reserved columns of one row of a table.
///
/// Cells that stand there are replaced where they stand. Columns that the table lacks are added behind the last one, in
/// the header and in every row, so that no row becomes ragged.
struct TableRecorder {
  private let bytes: [UInt8]
  private let form: CaseForm
  private let header: TableHeader
  /// The cells of the header.
  private let names: [RowScanner.Cell]

  init?(_ bytes: [UInt8], _ form: CaseForm) {
    let position = TextPosition(offset: Encoding.markLength(of: bytes), returnsEndLines: true)
    guard let head = TableHead(in: bytes, at: position, form), head.problem == nil else { return nil }
    self.bytes = bytes
    self.form = form
    header = head.header
    var scanner = RowScanner(
      bytes,
      from: head.header.end - head.bytes.count,
      delimiter: head.header.delimiter,
      limit: form.limits.bytesPerCase
    )
    guard (try? scanner.scanRow()) != nil else { return nil }
    names = scanner.cells
  }

  /// The edits that put the values into the row that begins at an offset.
  func edits(_ values: [RecordedValue], row start: Int) -> [TextEdit] {
    let columns = values.map { value in
      header.columns.firstIndex { column in
        if case .known(.reserved(value.key)) = column { true } else { false }
      }
    }
    let added = zip(values, columns).filter { $0.1 == nil }.map { $0.0 }
    var edits: [TextEdit] = []
    if !added.isEmpty, let last = names.last {
      let keys = added.map { delimiter + cell($0.key.rawValue, isQuoted: isQuoted(last)) }
      edits.append(TextEdit(at: last.extent.upperBound, keys.joined()))
    }
    var scanner = RowScanner(
      bytes,
      from: added.isEmpty ? start : header.end,
      delimiter: header.delimiter,
      limit: form.limits.bytesPerCase
    )
    while scanner.offset < bytes.count {
      let isWanted = scanner.offset == start
      // A row that cannot be cut into cells is not made ragged by what the others get.
      guard (try? scanner.scanRow()) != nil, !scanner.isBlank, let last = scanner.cells.last else { continue }
      if isWanted {
        for (value, column) in zip(values, columns) {
          guard let column, column < scanner.cells.count else { continue }
          let old = scanner.cells[column]
          let place = Place(start: old.extent.lowerBound, end: old.extent.upperBound)
          edits.append(TextEdit(place, cell(text(value), isQuoted: isQuoted(old))))
        }
      }
      if !added.isEmpty {
        let cells = added.map { delimiter + (isWanted ? cell(text($0), isQuoted: isQuoted(last)) : "") }
        edits.append(TextEdit(at: last.extent.upperBound, cells.joined()))
      } else if isWanted {
        break
      }
    }
    return edits
  }

  private var delimiter: String { String(decoding: [header.delimiter], as: UTF8.self) }

  private func isQuoted(_ cell: RowScanner.Cell) -> Bool { cell.extent.lowerBound < cell.offset }

  private func text(_ value: RecordedValue) -> String {
    switch value.content {
    case .text(let text): text
    case .list(let items): items.isEmpty ? "none" : items.joined(separator: ";")
    }
  }

  /// A text as a cell, in quotes where it needs them or its neighbour has them.
  private func cell(_ text: String, isQuoted: Bool) -> String {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { byte in
      byte == quote || byte == header.delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    guard isQuoted || needsQuotes else { return text }
    var spelled: [UInt8] = [quote]
    for byte in text.utf8 { spelled += byte == quote ? [quote, quote] : [byte] }
    return String(decoding: spelled + [quote], as: UTF8.self)
  }
}
