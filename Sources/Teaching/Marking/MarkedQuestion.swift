import Evaluation

/// One question of a scenario with what was named; options, facts and sentences are meant by index.
package struct MarkedQuestion: Sendable {
  package enum Subject: Sendable, Hashable {
    /// Which options have a verdict.
    case verdict(Verdict)
    /// Which facts contradict each other.
    case contradiction
    /// Which sentences hold, or are open.
    case sentences
  }

  package let subject: Subject
  package let right: [Int]
  package let missed: [Int]
  package let wrong: [Int]
  /// What it earns; less than nothing where more is wrong than right.
  package let points: Points
  /// What it can earn at most.
  package let most: Points

  /// - Parameters:
  ///   - subject: What is asked.
  ///   - right: The right names that were named.
  ///   - missed: Those that were not.
  ///   - wrong: What was named and is wrong.
  ///   - wrongInAll: How many wrong names there are to be named.
  init(_ subject: Subject, right: [Int], missed: [Int], wrong: [Int], wrongInAll: Int) {
    self.subject = subject
    self.right = right
    self.missed = missed
    self.wrong = wrong
    let rightInAll = right.count + missed.count
    points = .earned(right: right.count, wrong: wrong.count, rightInAll: rightInAll, wrongInAll: wrongInAll)
    most = Points(hundredths: rightInAll * 100)
  }
}
