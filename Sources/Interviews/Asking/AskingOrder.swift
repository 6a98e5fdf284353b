import Evaluation

/// Which of the facts worth asking for comes first.
enum AskingOrder {
  /// The fact that settles most: on average over its answers, then at worst; then a required one, then by the order of the
  /// file. Facts that matter only together with others come after all that matter alone, and facts that no rule reads
  /// after those that rules read.
  static func best(of facts: [AskableFact]) -> AskableFact? {
    var best: AskableFact?
    for fact in facts {
      if let chosen = best, !precedes(fact, chosen) { continue }
      best = fact
    }
    return best
  }

  /// Whether a fact is asked for before one that stands before it in the file.
  private static func precedes(_ fact: AskableFact, _ other: AskableFact) -> Bool {
    if fact.isRead != other.isRead { return fact.isRead }
    if fact.mattersAlone != other.mattersAlone { return fact.mattersAlone }
    if fact.mattersAlone {
      if fact.worth.exceeds(other.worth) { return true }
      if other.worth.exceeds(fact.worth) { return false }
    } else if fact.options.count != other.options.count {
      return fact.options.count > other.options.count
    }
    return fact.isRequired && !other.isRequired
  }
}
