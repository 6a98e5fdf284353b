import Reports

/// What came of a block.
package struct BlockResult: Sendable {
  /// The results as they are written out.
  package var output: ArraySlice<UInt8> = []
  /// How many bytes of results were handed on before these.
  package var handedOnCount = 0
  /// The input of the cases that could not be read, as it is, one after the other.
  package var rejectedInput: [ArraySlice<UInt8>] = []
  /// The header that stands above them in a table.
  package var header: [UInt8] = []
  /// Whether that input goes on with a case of which an earlier block holds the start.
  package var isContinued = false
  /// What the list of a meeting says of each result, where results are pages for people.
  package var lines: [MeetingLine] = []
  package var answerCount = 0
  package var rejectCount = 0
  /// Whether a verdict could not be reached within the budget.
  package var isUndecided = false
  /// What bears on the answers, where that was asked for.
  package var bearing = SignatureWording.Bearing()

  package init() {}
}
