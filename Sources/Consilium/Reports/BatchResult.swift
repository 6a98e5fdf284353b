import Batches

/// What came of the cases of a chunk.
public struct BatchResult: Sendable {
  /// The answers in UTF-8.
  public let output: [UInt8]
  /// How many cases were answered.
  public let answerCount: Int
  /// How many cases could not be read.
  public let rejectCount: Int
  /// The cases that could not be read, as they stand in the file.
  public let rejectedInput: [ArraySlice<UInt8>]
  /// Whether a verdict could not be reached within the budget.
  public let isUndecided: Bool

  init(_ result: BlockResult) {
    output = Array(result.output)
    answerCount = result.answerCount
    rejectCount = result.rejectCount
    rejectedInput = result.rejectedInput
    isUndecided = result.isUndecided
  }
}
