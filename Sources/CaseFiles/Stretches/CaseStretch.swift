/// Whole cases that follow each other in a file, with all that has to be known of the file to read them.
package struct CaseStretch: Sendable {
  enum Content: Sendable {
    /// Lines of NDJSON.
    case lines
    /// Cases that had to be read to find where they end.
    case read([ReadCase])
    /// The rest of a case that an earlier stretch has refused.
    case rest
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

  /// Whether it holds lines of NDJSON.
  package var isLines: Bool {
    if case .lines = content { true } else { false }
  }
}
