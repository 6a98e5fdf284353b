import Reports

/// What an interrupted run has left: how many cases its results answer, and where the last of them stand.
///
/// The bytes are taken as they are read. What stands behind the last whole case does not count; in a table the rows of
/// the very last case do not, as it cannot be seen whether all of them are there.
package struct PartialResults: Sendable {
  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  /// How many of the last cases are answered again, to see whether they come to the same.
  package static let checkedCount = 64

  private let isTable: Bool
  private var offset = 0
  private var lineStart = 0
  private var isQuoted = false
  private var isHeader: Bool
  /// The number at the start of the current row; nil where something else stands there.
  private var number: Int? = 0
  private var isInNumber = true
  /// The number of the case whose rows or line were last complete, and where they begin.
  private var current: (number: Int, start: Int)?
  private var undecided: WordFinder

  /// How many cases are answered whole.
  package private(set) var caseCount = 0
  /// Where the results of the last of these cases begin, up to `checkedCount` of them, and where they end.
  package private(set) var lastStarts: [Int] = []
  package private(set) var end = 0
  /// Whether some verdict in them could not be reached within the budget.
  package var isUndecided: Bool { undecided.isFound }

  /// - Parameter format: The format of the results; only `ndjson` and `csv` can be continued.
  package init(format: ResultFormat) {
    isTable = format == .csv
    isHeader = isTable
    undecided = WordFinder(isTable ? ",undecided," : "verdict\":\"undecided\"")
  }

  /// Takes the next bytes of the results.
  package mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      offset += 1
      undecided.take(byte)
      if isTable { takeTable(byte) } else if byte == Self.newline { endLine() }
    }
  }

  private mutating func endLine() {
    endCase(caseCount + 1, from: lineStart, to: offset)
    lineStart = offset
  }

  private mutating func endCase(_ number: Int, from start: Int, to end: Int) {
    caseCount = number
    lastStarts.append(start)
    if lastStarts.count > 2 * Self.checkedCount { lastStarts.removeFirst(Self.checkedCount) }
    self.end = end
  }

  private mutating func takeTable(_ byte: UInt8) {
    switch byte {
    case Self.quote:
      isQuoted.toggle()
      isInNumber = false
    case Self.newline where !isQuoted: endRow()
    case UInt8(ascii: "0")...UInt8(ascii: "9") where isInNumber:
      let digit = Int(byte - UInt8(ascii: "0"))
      number = number.flatMap { $0 < Int.max / 16 ? $0 * 10 + digit : nil }
    default: isInNumber = false
    }
  }

  private mutating func endRow() {
    if isHeader {
      isHeader = false
      end = offset
    } else if let number, number != current?.number {
      if let current {
        // The rows of a case are whole where those of the next follow.
        endCase(current.number, from: current.start, to: lineStart)
      }
      current = (number, lineStart)
    }
    lineStart = offset
    number = 0
    isInNumber = true
  }
}
