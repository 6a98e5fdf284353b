/// How much of the last record of an output is written so far: what should not stay in a file that has no room for its end.
///
/// A record is a line; in a table it is a row, which a line feed within quotes does not end.
package struct OpenRecord: Sendable {
  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  private let isTable: Bool
  private var isQuoted = false
  /// How many bytes stand behind the last whole record.
  package private(set) var length = 0

  package init(isTable: Bool) { self.isTable = isTable }

  /// Takes in what is written next.
  package mutating func take(_ bytes: UnsafeRawBufferPointer) {
    // Counted first and searched from the end: a table of any size costs hardly more than its last row.
    if isTable, Self.hasOddQuotes(bytes) { isQuoted.toggle() }
    guard let end = lastEnd(in: bytes) else {
      length += bytes.count
      return
    }
    length = bytes.endIndex - end - 1
  }

  /// Where the last line feed stands that ends a record.
  private func lastEnd(in bytes: UnsafeRawBufferPointer) -> Int? {
    var isQuoted = self.isQuoted
    return bytes.lastIndex { byte in
      if isTable, byte == Self.quote { isQuoted.toggle() }
      return byte == Self.newline && !isQuoted
    }
  }

  private static func hasOddQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.reduce(UInt8(0)) { $0 ^ ($1 == quote ? 1 : 0) } == 1
  }
}
