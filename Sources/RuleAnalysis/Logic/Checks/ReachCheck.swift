import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds rules that never hold, by their condition or by what overrides them.
enum ReachCheck {
  static func run(_ inspection: inout Inspection) {
    for (index, rule) in inspection.book.rules.enumerated() {
      guard let met = inspection.met[index], let holding = inspection.holding[index] else {
        inspection.leaveOpen("when rule `\(rule.id)` holds", rule.place)
        continue
      }
      if met == .nowhere {
        inspection.isFaulty[index] = true
        inspection.report(
          .rule(.neverHolds(index, withoutConstraints: inspection.engine.conditions[index] == .nowhere)),
          claim: { !$0.holds(rule.condition, $1) }
        )
      } else if holding == .nowhere {
        inspection.isFaulty[index] = true
        let overriders = inspection.engine.overriders[index]
        let cover = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> [Int]? in
          try inspection.cover(of: met, by: overriders)
        }
        let by = if case .some(.some(let rules)) = cover { rules } else { overriders }
        inspection.report(
          .rule(.alwaysOverridden(rule: index, by: by)),
          shownBy: met,
          claim: { !$0.holds(rule: index, $1) },
          shows: { evaluator, patient in
            evaluator.holds(rule.condition, patient) && by.contains { evaluator.holds(rule: $0, patient) }
          }
        )
      }
    }
  }
}
