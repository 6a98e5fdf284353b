import RuleBooks

/// How often cases leave a fact open, and what hangs on it.
package struct FactTally: Sendable, Equatable {
  /// Cases that say nothing of the fact.
  package var unrecordedCount = 0
  /// Cases that say something of it and not all.
  package var partialCount = 0
  /// Cases whose answer names it as missing: an option turns on it, or it is required.
  package var missingCount = 0
  /// Cases in which it is required and neither said nor settled.
  package var requiredCount = 0
  /// Verdicts, provisional or possible, that an answer to it alone would narrow.
  package var openAloneCount = 0
  /// Further such verdicts that it would narrow together with other facts.
  package var openTogetherCount = 0
  /// Decided options that are concordant or not depending on it.
  package var heldDecisionCount = 0

  package init() {}

  /// The verdicts that it leaves open, alone or together with other facts.
  package var openCount: Int { openAloneCount + openTogetherCount }

  mutating func add(_ knowledge: Knowledge, of type: FactType) {
    switch knowledge {
    case .unknown: unrecordedCount += 1
    case .values(let set): if set & type.everyValue & (set & type.everyValue &- 1) != 0 { partialCount += 1 }
    case .range(let low, let high): if low != high { partialCount += 1 }
    case .members(let present, let absent):
      if (present | absent) & type.everyValue != type.everyValue { partialCount += 1 }
    case .text: break
    }
  }

  mutating func add(_ other: FactTally) {
    unrecordedCount += other.unrecordedCount
    partialCount += other.partialCount
    missingCount += other.missingCount
    requiredCount += other.requiredCount
    openAloneCount += other.openAloneCount
    openTogetherCount += other.openTogetherCount
    heldDecisionCount += other.heldDecisionCount
  }
}
