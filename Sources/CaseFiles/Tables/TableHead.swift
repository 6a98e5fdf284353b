/// The header of a table, where it is in the file, and the problem that it makes of every row.
struct TableHead: Sendable {
  let header: TableHeader
  let problem: CaseProblem?
  /// The bytes of the header with its line end.
  let bytes: [UInt8]

  /// Reads the header at or behind a place, past white space.
  ///
  /// - Returns: nil where there is nothing but white space.
  init?(in bytes: [UInt8], at position: TextPosition, _ form: CaseForm) {
    var start = position.offset
    while start < bytes.count, bytes[start].isSpace, bytes[start] != UInt8(ascii: "\t") { start += 1 }
    guard start < bytes.count else { return nil }
    let header = TableHeader(in: bytes, at: start, form)
    self.header = header
    problem = header.fault.map { CaseProblem($0.fault, at: position.advanced(to: $0.offset, in: bytes)) }
    self.bytes = Array(bytes[start..<header.end])
  }
}
