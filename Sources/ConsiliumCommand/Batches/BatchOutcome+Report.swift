extension BatchOutcome {
  /// Says on standard error what became of how many cases.
  ///
  /// - Parameters:
  ///   - isCounted: Whether all are accounted for, too: of batches, not of a page or two that somebody reads.
  ///   - caseCount: How many cases were found.
  ///   - skippedCount: How many files were left out.
  ///   - console: Where it is said.
  func report(isCounted: Bool, caseCount: Int, skippedCount: Int, console: inout Console) {
    if caseCount == 0, status == .fine { console.complain("no case was found") }
    if isCounted {
      let answers = Counted.words(answerCount, "answer")
      let rejects = Counted.words(rejectCount, "reject")
      console.complain(Counted.words(caseCount, "case") + " in = " + answers + " + " + rejects)
    }
    if rejectCount > 0 {
      console.complain(String(rejectCount) + " of " + Counted.words(self.caseCount, "case") + " could not be read")
    }
    if skippedCount > 0 {
      console.complain(Counted.words(skippedCount, "file") + " left out, not named like case files")
    }
  }
}
