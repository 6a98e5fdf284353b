/// Why a decision cannot be written into a file.
package enum RecordingProblem: Error, Sendable, Equatable {
  /// There is no such case.
  case noCase
  /// The case cannot be read, so that nothing can be written into it.
  case unreadable(CaseProblem)
  /// A spreadsheet would run the reason as a formula.
  case formula
  /// The changed file would not be read as it should be; nothing is known to lead here.
  case notKept
}
