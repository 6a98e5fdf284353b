import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds rules that say the same and ask the same of every fact but one, so that they could be one rule.
enum MergeCheck {
  static func run(_ inspection: inout Inspection) {
    let book = inspection.book
    var groups: [Key: [Int]] = [:]
    var keys: [Key] = []
    for (index, rule) in book.rules.enumerated() where rule.effect != .notes && inspection.isInForce(index) {
      guard !inspection.isRedundant[index], let condition = inspection.engine.conditions[index] else { continue }
      for (fact, rest) in factors(of: condition, &inspection) {
        let key = Key(rule, inspection.engine.overriders[index], fact: fact, rest: rest)
        if groups[key] == nil { keys.append(key) }
        groups[key, default: []].append(index)
      }
    }
    for key in keys {
      guard let rules = groups[key], rules.count > 1 else { continue }
      inspection.report(.redundancy(.mergeable(rules, fact: key.fact)))
    }
  }

  /// What a condition asks of the other facts, for each fact that it asks something of regardless of them.
  private static func factors(of condition: Diagram, _ inspection: inout Inspection) -> [(fact: Int, rest: Diagram)] {
    let space = inspection.engine.space
    var facts: [Int] = []
    for node in inspection.forest.nodes(below: condition) {
      let fact = space.levels[inspection.forest.level(node)].fact
      if !facts.contains(fact) { facts.append(fact) }
    }
    return facts.sorted().compactMap { fact in
      let levels = space.factLevels[fact]
      let rest = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram? in
        let rest = try inspection.forest.gathering(condition, over: levels)
        let own = try inspection.forest.gathering(condition, keeping: levels)
        return try inspection.forest.and(rest, own) == condition ? rest : nil
      }
      guard case .some(.some(let rest)) = rest else { return nil }
      return (fact, rest)
    }
  }

  /// All that rules must share to be one rule.
  private struct Key: Hashable {
    let effect: Effect
    let options: [Int]
    let intents: [Int]
    let references: [[Int]]
    let ties: [[Int]]
    let fact: Int
    let rest: Diagram

    init(_ rule: Rule, _ overriders: [Int], fact: Int, rest: Diagram) {
      effect = rule.effect
      options = rule.options.sorted()
      intents = rule.intents.sorted()
      let cited = rule.references.map { [$0.source, $0.statement ?? -1] }
      references = cited.sorted { $0.lexicographicallyPrecedes($1) }
      ties = [rule.overrides.sorted(), rule.despite.sorted(), overriders.sorted()]
      self.fact = fact
      self.rest = rest
    }
  }
}
