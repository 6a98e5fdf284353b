import RuleLanguage

/// One thing that a case of the rule file expects; everything is meant by index.
package enum Expectation: Sendable {
  case verdict(VerdictName, options: [Int], by: [ExpectedRule])
  case contested(options: [Int], by: [ExpectedRule])
  case uncontested([Int])
  /// Rules with the effect `notes` that hold.
  case notes([Int])
  /// Questions that are asked.
  case questions([Int])
  /// Missing facts on which an option depends, alone or together with others.
  case depends(option: Int, on: [Int])
  /// Facts reported as missing.
  case missing([Int])
  /// Constraints that name a contradiction.
  case conflict([Int])
  /// Rules and questions that hold in no completion, and constraints that name no contradiction.
  case without(rules: [Int], questions: [Int], constraints: [Int])
  case outOfScope
}
