import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Compares what a case of a rule file expects with what its engine answers, asking only what the expectations need.
package struct ExpectationCheck {
  private var probe: CaseProbe
  private let book: RuleBook

  package init(_ probe: CaseProbe) {
    self.probe = probe
    book = probe.engine.book
  }

  /// Whether an expectation is about what the answer says and not about what is missing, which takes longer to find.
  package static func isLight(_ expectation: Expectation) -> Bool {
    switch expectation {
    case .depends, .missing: false
    default: true
    }
  }

  /// What is not as an expectation says; empty where it is met.
  package mutating func failures(_ expectation: Expectation) throws(OutOfBudget) -> [CaseFailure] {
    switch expectation {
    case .verdict(let verdict, let options, let by):
      if probe.scope == .outside { return [.outOfScope] }
      var failures: [CaseFailure] = []
      for option in options {
        let found = try probe.statuses(of: option).verdict
        if found.rawValue != verdict.rawValue {
          failures.append(.verdict(option: option, expected: verdict, found: found))
        }
        failures += try self.failures(of: by, for: option)
      }
      return failures
    case .contested(let options, let by):
      if probe.scope == .outside { return [.outOfScope] }
      var failures: [CaseFailure] = []
      for option in options {
        if try !probe.statuses(of: option).isContested { failures.append(.notContested(option: option)) }
        failures += try self.failures(of: by, for: option)
      }
      return failures
    case .uncontested(let options):
      if probe.scope == .outside { return [.outOfScope] }
      var failures: [CaseFailure] = []
      for option in options where try probe.statuses(of: option).isContested {
        failures.append(.contested(option: option))
      }
      return failures
    case .notes(let rules):
      var failures: [CaseFailure] = []
      for rule in rules where try !isHolding(rule) || book.rules[rule].effect != .notes {
        failures.append(.noteDoesNotHold(rule: rule))
      }
      return failures
    case .questions(let questions):
      var failures: [CaseFailure] = []
      for question in questions where try !probe.isAsked(question) { failures.append(.questionNotAsked(question)) }
      return failures
    case .depends(let option, let facts):
      if probe.scope == .outside { return [.outOfScope] }
      var failures: [CaseFailure] = []
      for fact in facts where try !probe.depends(option, on: fact) {
        failures.append(.doesNotDepend(option: option, fact: fact))
      }
      return failures
    case .missing(let facts):
      var failures: [CaseFailure] = []
      for fact in facts where try !probe.isMissing(fact) { failures.append(.notMissing(fact: fact)) }
      return failures
    case .conflict(let constraints):
      return constraints.filter { !isClashing($0) }.map { .noConflict(constraint: $0) }
    case .without(let rules, let questions, let constraints):
      return try presences(rules, questions, constraints)
    case .outOfScope:
      return probe.scope == .outside ? [] : [.inScope]
    }
  }

  private mutating func isHolding(_ rule: Int) throws(OutOfBudget) -> Bool {
    try probe.truth(ofRule: rule) == .holds
  }

  private func isClashing(_ constraint: Int) -> Bool {
    probe.conflicts.contains { $0.reasons.contains(.constraint(constraint)) }
  }

  private mutating func failures(of by: [ExpectedRule], for option: Int) throws(OutOfBudget) -> [CaseFailure] {
    var failures: [CaseFailure] = []
    for expected in by {
      let rule = book.rules[expected.rule]
      guard rule.options.contains(option), rule.effect != .notes, try isHolding(expected.rule) else {
        failures.append(.ruleDoesNotHold(rule: expected.rule, option: option))
        continue
      }
      if let strength = expected.strength {
        guard case .argues(_, let found) = rule.effect, found == strength else {
          failures.append(.otherStrength(rule: expected.rule, expected: strength))
          continue
        }
      }
      for intent in expected.intents where !rule.intents.contains(intent) {
        failures.append(.withoutIntent(rule: expected.rule, intent: intent))
      }
    }
    return failures
  }

  /// What speaks although it must not.
  private mutating func presences(
    _ rules: [Int],
    _ questions: [Int],
    _ constraints: [Int]
  ) throws(OutOfBudget) -> [CaseFailure] {
    var failures: [CaseFailure] = []
    for rule in rules where try probe.truth(ofRule: rule) != .fails { failures.append(.ruleMayHold(rule: rule)) }
    for question in questions {
      let isSilent = try probe.truth(ofQuestion: question) == .fails
      if !isSilent { failures.append(.questionMayBeAsked(question)) }
    }
    for constraint in constraints where isClashing(constraint) { failures.append(.conflict(constraint: constraint)) }
    return failures
  }
}
