import Reports

/// What came of a block.
package struct BlockResult: Sendable {
  /// The results as they are written out.
  package internal(set) var output: [UInt8] = []
  /// The input of the cases that could not be read, as it is.
  package internal(set) var rejectedInput: [UInt8] = []
  /// The header that stands above them in a table.
  package internal(set) var header: [UInt8] = []
  /// Whether that input goes on with a case of which an earlier block holds the start.
  package internal(set) var isContinued = false
  package internal(set) var answerCount = 0
  package internal(set) var rejectCount = 0
  /// Whether a verdict could not be reached within the budget.
  package internal(set) var isUndecided = false
  /// What bears on the answers, where that was asked for.
  package internal(set) var bearing = SignatureWording.Bearing()
}
