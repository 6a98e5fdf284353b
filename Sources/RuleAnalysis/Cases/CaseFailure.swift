import Evaluation
import RuleBooks
import RuleLanguage

/// One expectation of a rule file's own case that its answer does not meet; everything is meant by index.
package enum CaseFailure: Sendable, Equatable {
  case verdict(option: Int, expected: VerdictName, found: Verdict)
  case notContested(option: Int)
  /// A rule named by `by` that does not hold for the option.
  case ruleDoesNotHold(rule: Int, option: Int)
  case noteDoesNotHold(rule: Int)
  case questionNotAsked(Int)
  case doesNotDepend(option: Int, fact: Int)
  case notMissing(fact: Int)
  case noConflict(constraint: Int)
  case inScope
  case outOfScope
  case undecided
}
