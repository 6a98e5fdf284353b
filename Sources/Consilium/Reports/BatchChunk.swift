import Batches
import CaseFiles

/// Whole cases that follow each other in a file, of up to about a megabyte.
///
/// A single case may be more; one that is refused for its size comes in several chunks.
public struct BatchChunk: Sendable {
  let block: CaseBlock

  /// How many cases of the run stand before it.
  public var casesBefore: Int { block.casesBefore }

  /// How many cases begin in it.
  public var caseCount: Int { block.stretch.caseCount }
}
