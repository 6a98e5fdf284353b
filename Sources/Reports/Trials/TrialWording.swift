import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Says what the trial of a rule file's own cases found.
package struct TrialWording: Sendable {
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  /// One finding for each case that is not as expected.
  package func findings(_ trials: [CaseTrial]) -> [Diagnostic] {
    trials.filter { !$0.failures.isEmpty }.map { trial in
      let bookCase = book.cases[trial.position]
      return Diagnostic(
        trial.failures.contains(.undecided) ? .undecidedCase : .failedCase,
        .error,
        "in the case “" + bookCase.title + "” " + trial.failures.map(words).joined(separator: "; "),
        at: bookCase.place
      )
    }
  }

  /// How many cases were tried and how many failed, in words.
  package static func summary(of trials: [CaseTrial]) -> String {
    let failed = trials.count { !$0.failures.isEmpty }
    let count = String(trials.count) + (trials.count == 1 ? " case" : " cases")
    if trials.isEmpty { return "the rule file has no cases" }
    return failed == 0 ? count + ", all as expected" : count + ", " + String(failed) + " not as expected"
  }

  /// What is not as expected.
  func words(_ failure: CaseFailure) -> String {
    switch failure {
    case .verdict(let option, let expected, let found):
      return name(option) + " is " + found.rawValue + ", not " + expected.rawValue
    case .notContested(let option): return name(option) + " is not contested"
    case .ruleDoesNotHold(let rule, let option):
      return "the rule " + book.rules[rule].id + " does not hold for " + name(option)
    case .contested(let option): return name(option) + " is contested"
    case .otherStrength(let rule, let strength):
      return "the rule " + book.rules[rule].id + " does not argue " + strength.word
    case .withoutIntent(let rule, let intent):
      return "the rule " + book.rules[rule].id + " does not have the intent " + book.intents[intent]
    case .ruleMayHold(let rule): return "the rule " + book.rules[rule].id + " holds or may hold"
    case .noteDoesNotHold(let rule): return "the note " + book.rules[rule].id + " does not hold"
    case .questionNotAsked(let question): return "the question " + book.questions[question].id + " is not asked"
    case .questionMayBeAsked(let question):
      return "the question " + book.questions[question].id + " is or may be asked"
    case .conflict(let constraint):
      return "there is a contradiction by " + book.constraints[constraint].id
    case .doesNotDepend(let option, let fact):
      return name(option) + " does not depend on " + book.facts[fact].name
    case .notMissing(let fact): return book.facts[fact].name + " is not reported as missing"
    case .noConflict(let constraint):
      return "there is no contradiction by " + book.constraints[constraint].id
    case .inScope: return "the patient is in scope"
    case .outOfScope: return "the patient is out of scope, so no option has a verdict"
    case .undecided: return "a verdict could not be reached within the limits"
    }
  }

  private func name(_ option: Int) -> String { book.options[option].name }
}
