/// Whole cases that follow each other in a file, with all that has to be known of the file to read them.
package struct CaseStretch: Sendable {
  enum Content: Sendable {
    /// Lines of NDJSON.
    case lines
    /// Rows of a table.
    case rows(TableHead)
    /// Cases that had to be read to find where they end; in a table under the bytes of its header.
    case read([ReadCase], under: [UInt8])
    /// The rest of a case that an earlier stretch has refused.
    case rest
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

  /// Whether it holds nothing but the rest of a case that is refused already.
  package var isRest: Bool {
    if case .rest = content { true } else { false }
  }

  /// The header above the rows as it stands in the file; empty where there is none.
  package var header: [UInt8] {
    switch content {
    case .rows(let head): head.bytes
    case .read(_, let header): header
    case .lines, .rest, .passed: []
    }
  }

  /// Whether it holds lines of NDJSON.
  package var isLines: Bool {
    if case .lines = content { true } else { false }
  }
}
