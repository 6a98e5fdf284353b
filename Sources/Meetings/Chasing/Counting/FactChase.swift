import Batches

/// What a list of patients waits for in one fact.
package struct FactChase: Sendable {
  /// A patient who waits for the fact.
  package struct Waiting: Sendable {
    package let patient: ChasedCase
    package let fact: ChasedFact
  }

  /// The patients whom it holds up.
  package private(set) var waiting: CaseList<Waiting>
  /// How often it narrows an option by itself, and how often together with others, over all patients.
  package private(set) var aloneCount = 0
  package private(set) var togetherCount = 0
  /// How many of the patients whom it holds up it is required of.
  package private(set) var requiredCount = 0
  /// The patients of whom it is required although nothing hangs on it.
  package private(set) var idle: CaseList<ChasedCase>
  /// How many patients there are for whom it could settle other facts, and no rule reads it.
  package private(set) var settlingCount = 0

  init(limit: Int) {
    waiting = CaseList(limit: limit)
    idle = CaseList(limit: limit)
  }

  mutating func add(_ fact: ChasedFact, of patient: ChasedCase) {
    if fact.holdsUp {
      waiting.append(Waiting(patient: patient, fact: fact))
      aloneCount += fact.alone.count
      togetherCount += fact.together.count
      if fact.isRequired { requiredCount += 1 }
    } else if fact.isRequired {
      idle.append(patient)
    }
  }

  mutating func addSettling() { settlingCount += 1 }

  mutating func add(_ following: FactChase) {
    waiting.append(following.waiting)
    aloneCount += following.aloneCount
    togetherCount += following.togetherCount
    requiredCount += following.requiredCount
    idle.append(following.idle)
    settlingCount += following.settlingCount
  }
}
