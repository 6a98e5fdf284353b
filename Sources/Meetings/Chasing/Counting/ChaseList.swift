import Batches
import Evaluation
import RuleBooks

/// What has to be asked for before a meeting: per missing fact the patients whom it holds up.
///
/// Patients are taken in one after the other; of each kind the first are named and all are counted.
package struct ChaseList: CaseTally {
  package let book: RuleBook
  /// How many patients a list names.
  package let limit: Int
  /// For each fact of the book who waits for it.
  package private(set) var facts: [FactChase]
  /// The patients who wait for a fact, as they were taken in.
  package private(set) var waiting: CaseList<ChasedCase>
  /// How many patients of each kind there are that wait for nothing.
  package private(set) var settledCount = 0
  package private(set) var outsideCount = 0
  /// The patients of whom facts clash.
  package private(set) var contradictory: CaseList<ChasedCase>
  /// The patients of whom the budget left something open.
  package private(set) var undecided: CaseList<ChasedCase>
  package private(set) var rejected: CaseList<RejectedCase>

  package init(book: RuleBook, limit: Int) {
    self.book = book
    self.limit = limit
    facts = Array(repeating: FactChase(limit: limit), count: book.facts.count)
    waiting = CaseList(limit: limit)
    contradictory = CaseList(limit: limit)
    undecided = CaseList(limit: limit)
    rejected = CaseList(limit: limit)
  }

  /// How many cases were taken in, those that could not be read among them.
  package var caseCount: Int { waiting.count + settledCount + outsideCount + rejected.count }

  /// The facts that hold somebody up: first who holds up most patients, then who narrows most options by itself, then
  /// with others, then in the order of the rule file.
  package var holdingUp: [Int] {
    let keys = facts.map { [-$0.waiting.count, -$0.aloneCount, -$0.togetherCount] }
    return facts.indices.filter { facts[$0].waiting.count > 0 }
      .sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  /// The facts that are required of somebody although nothing hangs on them, the most wanted first.
  package var idle: [Int] {
    facts.indices.filter { facts[$0].idle.count > 0 }
      .sorted { facts[$0].idle.count == facts[$1].idle.count ? $0 < $1 : facts[$0].idle.count > facts[$1].idle.count }
  }

  package mutating func add(_ patient: ChasedCase) {
    for fact in patient.facts { facts[fact.fact].add(fact, of: patient) }
    for fact in patient.settling { facts[fact].addSettling() }
    if patient.isContradictory { contradictory.append(patient) }
    if !patient.undecided.isEmpty { undecided.append(patient) }
    if !patient.awaited.isEmpty || !patient.undecided.isEmpty {
      waiting.append(patient)
    } else if patient.scope == .outside {
      outsideCount += 1
    } else {
      settledCount += 1
    }
  }

  package mutating func add(_ rejection: RejectedCase) { rejected.append(rejection) }

  package mutating func add(_ following: ChaseList) {
    for fact in facts.indices { facts[fact].add(following.facts[fact]) }
    waiting.append(following.waiting)
    settledCount += following.settledCount
    outsideCount += following.outsideCount
    contradictory.append(following.contradictory)
    undecided.append(following.undecided)
    rejected.append(following.rejected)
  }
}
