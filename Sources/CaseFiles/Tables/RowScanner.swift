/// Cuts a table in CSV (RFC 4180) into cells, row by row.
struct RowScanner {
  struct Cell {
    /// Where the cell's text begins, behind an opening quote.
    let offset: Int
    /// Where the cell stands, with its quotes.
    let extent: Range<Int>
    /// The text without its quotes.
    let text: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let limit: Int
  /// The offset behind the last row and its line end.
  private(set) var offset: Int
  /// The cells of the last row, up to a fault where it has one.
  private(set) var cells: [Cell] = []
  /// Whether more bytes behind these could make something else of the last row.
  private(set) var isOpen = false
  /// Whether the last row, which could not be cut, goes on behind these bytes.
  private(set) var isLineOpen = false

  init(_ bytes: [UInt8], from start: Int, delimiter: UInt8, limit: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.limit = limit
    offset = start
  }

  /// Whether the last row has nothing in it.
  var isBlank: Bool { cells.allSatisfy { $0.text.trimmed.isEmpty } }

  /// Cuts the next row; behind a row with a stray quote the reading goes on at the next line.
  mutating func scanRow() throws(LocatedFault) {
    let start = offset
    var encodingFault: LocatedFault?
    isOpen = false
    isLineOpen = false
    cells.removeAll(keepingCapacity: true)
    while true {
      let (cell, end) = try scanCell(row: start)
      cells.append(cell)
      if encodingFault == nil { encodingFault = fault(in: cell) }
      offset = end
      guard end < bytes.count else {
        isOpen = true
        break
      }
      if bytes[end] == delimiter {
        offset += 1
        continue
      }
      offset += lineEndLength(at: end)
      isOpen = isCutReturn(at: end)
      break
    }
    if let encodingFault { throw encodingFault }
  }

  private mutating func scanCell(row: Int) throws(LocatedFault) -> (Cell, end: Int) {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return try scanQuotedCell(row: row) }
    let start = offset
    var index = start
    while index < bytes.count, bytes[index] != delimiter, lineEndLength(at: index) == 0 {
      if bytes[index] == UInt8(ascii: "\"") { throw broken(.quoteInCell, at: index, row: row) }
      index += 1
      if index - row > limit { throw broken(.caseTooLong(limit: limit), at: row, row: row) }
    }
    return (Cell(offset: start, extent: start..<index, text: bytes[start..<index]), index)
  }

  private mutating func scanQuotedCell(row: Int) throws(LocatedFault) -> (Cell, end: Int) {
    let quote = UInt8(ascii: "\"")
    let start = offset + 1
    var index = start
    var hasDoubledQuotes = false
    while true {
      guard index < bytes.count else {
        isOpen = true
        throw broken(.unclosedQuote, at: offset, row: row)
      }
      guard index - row <= limit else { throw broken(.caseTooLong(limit: limit), at: row, row: row) }
      if bytes[index] == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
        hasDoubledQuotes = true
        index += 1
      }
      index += 1
    }
    let end = index + 1
    guard end >= bytes.count || bytes[end] == delimiter || lineEndLength(at: end) > 0 else {
      throw broken(.textAfterQuote, at: end, row: row)
    }
    let raw = bytes[start..<index]
    return (Cell(offset: start, extent: offset..<end, text: hasDoubledQuotes ? single(raw) : raw), end)
  }

  /// The text of a quoted cell with its doubled quotes as single ones.
  private func single(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      text.append(raw[index])
      index += raw[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return text[...]
  }

  /// The length of the line end at an offset: a line feed, a carriage return or both; 0 where there is none.
  private func lineEndLength(at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "\n") { return 1 }
    guard bytes[index] == UInt8(ascii: "\r") else { return 0 }
    return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
  }

  /// Whether the bytes end with a carriage return at an offset, which a line feed may follow.
  private func isCutReturn(at index: Int) -> Bool { index + 1 == bytes.count && bytes[index] == UInt8(ascii: "\r") }

  /// Ends a row that cannot be cut, at the end of its first line.
  private mutating func broken(_ fault: Fault, at place: Int, row: Int) -> LocatedFault {
    var index = row
    while index < bytes.count, lineEndLength(at: index) == 0 { index += 1 }
    isLineOpen = index >= bytes.count || isCutReturn(at: index)
    // Half of a line end is left: by itself it is a row with nothing in it.
    offset = isLineOpen ? index : index + lineEndLength(at: index)
    return LocatedFault(fault, at: place)
  }

  private func fault(in cell: Cell) -> LocatedFault? {
    let text = Array(cell.text)
    guard let index = Encoding.firstFault(in: text, from: 0, to: text.count) else { return nil }
    return LocatedFault(Encoding.fault(in: text, at: index), at: cell.offset + index)
  }
}
