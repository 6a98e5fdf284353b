/// What asking for a fact would bring, counted over its possible answers.
///
/// Answers are counted, not patients: values that no condition tells apart are one answer, and each answer counts the
/// same, however rare. It is no probability.
package struct AskingWorth: Sendable, Equatable {
  /// How many answers are possible.
  package private(set) var answers: UInt64 = 0
  /// The options that become settled, added up over the answers.
  package private(set) var settled: UInt64 = 0
  /// The fewest options that any answer settles.
  package private(set) var fewestSettled: UInt64 = .max
  /// The options whose statuses become fewer, added up over the answers.
  package private(set) var narrowed: UInt64 = 0
  /// The fewest options of which any answer narrows the statuses.
  package private(set) var fewestNarrowed: UInt64 = .max

  init() {}

  /// What one answer brings.
  init(settled: Int, narrowed: Int) {
    answers = 1
    self.settled = UInt64(settled)
    fewestSettled = UInt64(settled)
    self.narrowed = UInt64(narrowed)
    fewestNarrowed = UInt64(narrowed)
  }

  mutating func add(_ other: AskingWorth) {
    answers += other.answers
    settled += other.settled
    narrowed += other.narrowed
    fewestSettled = min(fewestSettled, other.fewestSettled)
    fewestNarrowed = min(fewestNarrowed, other.fewestNarrowed)
  }

  /// The same answers, each in so many forms as `doublings` yes-or-no parts that decide nothing make of it.
  func doubled(_ doublings: Int) -> AskingWorth {
    var worth = self
    worth.answers <<= UInt64(doublings)
    worth.settled <<= UInt64(doublings)
    worth.narrowed <<= UInt64(doublings)
    return worth
  }

  /// The options settled on average, in tenths.
  package var meanSettledTenths: UInt64 { answers == 0 ? 0 : (settled * 10 + answers / 2) / answers }

  /// Whether asking for the fact brings more than asking for another one: on average, then at worst, first in options
  /// settled and then in options narrowed.
  package func exceeds(_ other: AskingWorth) -> Bool {
    let settled = Self.compare(self.settled, answers, other.settled, other.answers)
    if settled != 0 { return settled > 0 }
    if fewestSettled != other.fewestSettled { return fewestSettled > other.fewestSettled }
    let narrowed = Self.compare(self.narrowed, answers, other.narrowed, other.answers)
    if narrowed != 0 { return narrowed > 0 }
    return fewestNarrowed > other.fewestNarrowed
  }

  /// How two quotients compare: -1, 0 or 1.
  private static func compare(_ sum: UInt64, _ count: UInt64, _ otherSum: UInt64, _ otherCount: UInt64) -> Int {
    let left = sum.multipliedFullWidth(by: otherCount)
    let right = otherSum.multipliedFullWidth(by: count)
    if left.high != right.high { return left.high < right.high ? -1 : 1 }
    return left.low == right.low ? 0 : left.low < right.low ? -1 : 1
  }
}
