/// Turns byte offsets of a text into lines and columns.
package struct LineMap: Sendable {
  /// A position that a person can find: both numbers count from 1, columns count characters.
  package struct Position: Sendable, Equatable {
    package let line: Int
    package let column: Int
  }

  private let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  package func position(of offset: Int) -> Position {
    let line = index(of: offset)
    let start = lineStarts[line]
    var column = 1
    for position in start..<max(start, min(offset, bytes.count)) where bytes[position] & 0xC0 != 0x80 {
      column += 1
    }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of the line that holds an offset, without its line end.
  package func line(of offset: Int) -> ArraySlice<UInt8> {
    let line = index(of: offset)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// The offset at which the line that holds an offset begins.
  package func lineStart(of offset: Int) -> Int { lineStarts[index(of: offset)] }

  private func index(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
