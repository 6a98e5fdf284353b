/// Where a case stands among those of a run.
struct CasePosition: BitwiseCopyable {
  let position: Int
  /// Where it begins and ends in the bytes of the block, with its line feed.
  let start: Int
  let end: Int
  /// Where its text ends, for a case that is one line.
  let endOfLine: Int
  /// The line of the input on which it begins.
  let line: Int
  /// Whether its result is to be written, and not there already.
  let isWritten: Bool
}
