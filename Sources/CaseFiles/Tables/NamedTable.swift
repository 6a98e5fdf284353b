/// A table in CSV (RFC 4180) whose columns are not facts but names that the caller knows.
package struct NamedTable: Sendable {
  package struct Row: Sendable {
    /// The line at which the row begins, from 1.
    package let line: Int
    /// The text of each column, without white space at its ends.
    package let cells: Result<[String], CaseProblem>
  }

  /// The names in the first row, as they stand there.
  package let columns: [String]
  package let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The file; commas, semicolons or tabs part its cells.
  ///   - isWanted: Whether a column of a name is looked for, by which the delimiter shows.
  /// - Throws: What is wrong with the first row.
  package init(_ bytes: [UInt8], isWanted: (String) -> Bool) throws(CaseProblem) {
    guard !Encoding.isWide(bytes) else { throw CaseProblem(.wideEncoding, at: TextPosition(offset: 0)) }
    let start = Encoding.markLength(of: bytes)
    var best: (columns: [String], wanted: Int, delimiter: UInt8, end: Int)?
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var scanner = RowScanner(bytes, from: start, delimiter: delimiter, limit: CaseLimits.standard.bytesPerCase)
      do throws(LocatedFault) {
        try scanner.scanRow()
      } catch {
        let place = TextPosition(offset: 0, returnsEndLines: true).advanced(to: error.offset, in: bytes)
        throw CaseProblem(error.fault, at: place)
      }
      let columns = scanner.cells.map { $0.text.trimmed.string }
      let wanted = columns.count(where: isWanted)
      if let known = best, (known.wanted, known.columns.count) >= (wanted, columns.count) { continue }
      best = (columns, wanted, delimiter, scanner.offset)
    }
    columns = best?.columns ?? []
    var rows: [Row] = []
    var position = TextPosition(offset: 0, returnsEndLines: true)
    var scanner = RowScanner(
      bytes,
      from: best?.end ?? start,
      delimiter: best?.delimiter ?? UInt8(ascii: ","),
      limit: CaseLimits.standard.bytesPerCase
    )
    while scanner.offset < bytes.count {
      let start = scanner.offset
      position.advance(to: start, in: bytes)
      let line = position.line
      do throws(LocatedFault) {
        try scanner.scanRow()
        if scanner.isBlank { continue }
        guard scanner.cells.count == columns.count else {
          throw LocatedFault(.raggedRow(columns: columns.count, cells: scanner.cells.count), at: start)
        }
        rows.append(Row(line: line, cells: .success(scanner.cells.map { $0.text.trimmed.string })))
      } catch {
        let problem = CaseProblem(error.fault, at: position.advanced(to: error.offset, in: bytes))
        rows.append(Row(line: line, cells: .failure(problem)))
      }
    }
    self.rows = rows
  }
}
