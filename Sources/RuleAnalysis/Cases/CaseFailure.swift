import Evaluation
import RuleBooks
import RuleLanguage

/// One expectation of a rule file's own case that its answer does not meet; everything is meant by index.
package enum CaseFailure: Sendable, Equatable {
  case verdict(option: Int, expected: VerdictName, found: Verdict)
  case notContested(option: Int)
  case contested(option: Int)
  /// A rule named by `by` that does not hold for the option.
  case ruleDoesNotHold(rule: Int, option: Int)
  /// A rule named by `by` that argues more or less firmly, or not at all.
  case otherStrength(rule: Int, expected: Strength)
  /// A rule named by `by` that does not have an intent.
  case withoutIntent(rule: Int, intent: Int)
  /// A rule named by `without` that holds in some completion.
  case ruleMayHold(rule: Int)
  case noteDoesNotHold(rule: Int)
  case questionNotAsked(Int)
  /// A question named by `without` whose condition holds in some completion.
  case questionMayBeAsked(Int)
  case doesNotDepend(option: Int, fact: Int)
  case notMissing(fact: Int)
  case noConflict(constraint: Int)
  case conflict(constraint: Int)
  case inScope
  case outOfScope
  case undecided
}
