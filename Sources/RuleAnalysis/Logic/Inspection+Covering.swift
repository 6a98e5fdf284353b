import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

extension Inspection {
  /// Of some rules a smallest set that together holds everywhere in a set of patients.
  ///
  /// No rule of the answer can be left out; where single rules suffice, one of them is the answer.
  ///
  /// - Returns: nil where all of them together leave some patient out.
  mutating func cover(of set: Diagram, by rules: [Int]) throws(OutOfBudget) -> [Int]? {
    var left = set
    var used: [Int] = []
    for rule in rules {
      guard let own = holding[rule] else { continue }
      let rest = try forest.difference(left, own)
      if rest == left { continue }
      used.append(rule)
      left = rest
      if left == .nowhere { break }
    }
    guard left == .nowhere else { return nil }
    for rule in used {
      if let own = holding[rule], try forest.isSubset(set, of: own) { return [rule] }
    }
    // What came first mostly took what came later as well, so that it is tried first whether it can go.
    for rule in used {
      let others = used.filter { $0 != rule }
      if try holdsWithin(set, others) { used = others }
    }
    return used
  }

  /// Whether some rules together hold everywhere in a set.
  private mutating func holdsWithin(_ set: Diagram, _ rules: [Int]) throws(OutOfBudget) -> Bool {
    var left = set
    for rule in rules {
      guard let own = holding[rule] else { continue }
      left = try forest.difference(left, own)
      if left == .nowhere { return true }
    }
    return left == .nowhere
  }

  /// Where any of some rules holds.
  mutating func union(of rules: [Int]) throws(OutOfBudget) -> Diagram {
    var union = Diagram.nowhere
    for rule in rules {
      if let own = holding[rule] { union = try forest.or(union, own) }
    }
    return union
  }
}
