/// Whole cases that follow each other in a file, with all that has to be known of the file to read them.
package struct CaseStretch: Sendable {
  enum Content: Sendable {
    /// Lines of NDJSON, with the offsets of their ends.
    case lines(ends: [UInt32])
    /// Rows of a table.
    case rows(TableHead)
    /// Elements of a JSON list, not yet read, from a column on.
    case elements(ListCases.Stage, column: Int)
    /// Cases that had to be read to find where they end; in a table under the bytes of its header.
    case read([ReadCase], under: [UInt8])
    /// A part of a case that is refused: of the input alone, or of what has been counted already.
    case part
    /// What belongs to no case.
    case passed
  }

  let content: Content
  /// Bytes of the file; they may go on behind the stretch, and reading looks ahead there.
  package let bytes: [UInt8]
  /// Where the stretch stands in the bytes.
  package let extent: Range<Int>
  /// The line on which the stretch begins, from 1.
  package let firstLine: Int
  /// How many cases begin in it.
  package let caseCount: Int
  /// Whether it begins inside a case of which an earlier stretch holds the start.
  package let isContinued: Bool

  init(
    content: Content,
    bytes: [UInt8],
    extent: Range<Int>,
    firstLine: Int,
    caseCount: Int,
    isContinued: Bool = false
  ) {
    self.content = content
    self.bytes = bytes
    self.extent = extent
    self.firstLine = firstLine
    self.caseCount = caseCount
    self.isContinued = isContinued
  }

  /// Whether it holds nothing but a part of a refused case, which another stretch counts.
  package var isPart: Bool {
    if case .part = content { true } else { false }
  }

  /// The header above the rows as it stands in the file; empty where there is none.
  package var header: [UInt8] {
    switch content {
    case .rows(let head): head.bytes
    case .read(_, let header): header
    case .lines, .elements, .part, .passed: []
    }
  }

  /// The offsets at which its lines end, blank ones among them, each before its line feed; nil where it holds no lines of
  /// NDJSON.
  package var lineEnds: [UInt32]? {
    if case .lines(let ends) = content { ends } else { nil }
  }
}
