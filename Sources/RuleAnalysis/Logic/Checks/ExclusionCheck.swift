import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds arguments for options that are excluded wherever the argument holds.
///
/// That a layer withholds an option is meant, so that such exclusions are left aside.
enum ExclusionCheck {
  static func run(_ inspection: inout Inspection) {
    let book = inspection.book
    var exclusions = Array(repeating: [Int](), count: book.options.count)
    for (index, rule) in book.rules.enumerated() where rule.effect == .excludes && !rule.isWithholding {
      if !inspection.isInForce(index) { continue }
      for option in rule.options { exclusions[option].append(index) }
    }
    for (index, rule) in book.rules.enumerated() where rule.effect.isArgumentFor && inspection.isInForce(index) {
      guard let holding = inspection.holding[index], rule.options.contains(where: { !exclusions[$0].isEmpty }) else {
        continue
      }
      let isEqual = findEquals(index, holding, exclusions, &inspection)
      if !isEqual { findWhollyExcluded(index, holding, exclusions, &inspection) }
    }
  }

  /// Finds the exclusions that hold exactly where a rule does.
  ///
  /// - Returns: Whether they exclude every option of the rule.
  private static func findEquals(
    _ index: Int,
    _ holding: Diagram,
    _ exclusions: [[Int]],
    _ inspection: inout Inspection
  ) -> Bool {
    let rule = inspection.book.rules[index]
    var equal: [Int] = []
    for option in rule.options {
      for exclusion in exclusions[option] where inspection.holding[exclusion] == holding && !equal.contains(exclusion) {
        equal.append(exclusion)
      }
    }
    var left = rule.options
    for exclusion in equal.sorted() {
      let options = rule.options.filter { inspection.book.rules[exclusion].options.contains($0) }
      left.removeAll { options.contains($0) }
      inspection.isFaulty[index] = true
      inspection.report(
        .rule(.equalForAndExcludes(rule: index, exclusion: exclusion, options: options)),
        shownBy: holding,
        claim: { $0.holds(rule: index, $1) == $0.holds(rule: exclusion, $1) },
        shows: { $0.holds(rule: index, $1) && $0.holds(rule: exclusion, $1) }
      )
    }
    return left.isEmpty
  }

  private static func findWhollyExcluded(
    _ index: Int,
    _ holding: Diagram,
    _ exclusions: [[Int]],
    _ inspection: inout Inspection
  ) {
    let rule = inspection.book.rules[index]
    let found = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> [Int]? in
      var by: [Int] = []
      for option in rule.options {
        guard let cover = try inspection.cover(of: holding, by: exclusions[option]) else { return nil }
        by += cover.filter { !by.contains($0) }
      }
      return by.sorted()
    }
    guard let found else {
      inspection.leaveOpen("whether rule `\(rule.id)` is excluded everywhere", rule.place)
      return
    }
    guard let by = found else { return }
    inspection.isFaulty[index] = true
    let excluded = { (evaluator: PlainEvaluator, patient: [Int]) in
      rule.options.allSatisfy { evaluator.status(of: $0, patient) & StatusSet.everyExclusion != 0 }
    }
    inspection.report(
      .rule(.whollyExcluded(rule: index, by: by)),
      shownBy: holding,
      claim: { !$0.holds(rule: index, $1) || excluded($0, $1) },
      shows: { $0.holds(rule: index, $1) && excluded($0, $1) }
    )
  }
}

extension Inspection {
  /// Whether a rule holds for some patient and has no error of its own.
  func isInForce(_ rule: Int) -> Bool {
    guard let holding = holding[rule] else { return false }
    return !isFaulty[rule] && holding != .nowhere
  }
}
