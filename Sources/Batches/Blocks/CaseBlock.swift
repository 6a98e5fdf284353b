import CaseFiles

/// A stretch of cases with its place among all cases of a run: what one thread answers at a time.
package struct CaseBlock: Sendable {
  package let stretch: CaseStretch
  /// How many cases of all inputs stand before it, and before a part of a longer file.
  package let casesBefore: Int
  /// The input that the cases come from, where there is more than one.
  package let file: String?
  /// How many cases at its start have been answered by an earlier run.
  package let answeredBefore: Int

  /// From how many cases on it pays to compile a rule book for them.
  package static let many = 64

  /// Whether the run has so many cases that it pays to compile the rule book for them.
  package var isOfMany: Bool { casesBefore + stretch.caseCount >= Self.many }

  package init(_ stretch: CaseStretch, casesBefore: Int, file: String?, answeredBefore: Int = 0) {
    self.stretch = stretch
    self.casesBefore = casesBefore
    self.file = file
    self.answeredBefore = answeredBefore
  }
}
