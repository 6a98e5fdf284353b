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
    trials.compactMap { trial in
      switch trial.change {
      case .restated: nil
      case .restricted: changed(trial, .information)
      case .argued: changed(trial, .warning)
      case nil: trial.failures.isEmpty ? nil : failed(trial)
      }
    }
  }

  private func failed(_ trial: CaseTrial) -> Diagnostic {
    let bookCase = book.cases[trial.position]
    return Diagnostic(
      trial.failures.contains(.undecided) ? .undecidedCase : .failedCase,
      .error,
      "in the case “" + bookCase.title + "” " + trial.failures.map(words).joined(separator: "; "),
      at: bookCase.place
    )
  }

  private func changed(_ trial: CaseTrial, _ severity: Severity) -> Diagnostic {
    let bookCase = book.cases[trial.position]
    let dropped = bookCase.droppedRules.map { "the rule " + $0 + ", which it expects, is gone" }
    return Diagnostic(
      .changedCase,
      severity,
      "under this layer the case “" + bookCase.title + "” has another answer: "
        + (trial.failures.map(words) + dropped).joined(separator: "; "),
      at: bookCase.place,
      help: severity == .warning ? ["a case of the layer with the same title takes the place of this one"] : []
    )
  }

  /// How many cases were tried and how many failed, in words.
  package static func summary(of trials: [CaseTrial]) -> String {
    if trials.isEmpty { return "the rule file has no cases" }
    let failed = trials.count { $0.isFailed }
    let changed = trials.count { $0.change != nil }
    let count = String(trials.count) + (trials.count == 1 ? " case" : " cases")
    let outcome = failed > 0 ? String(failed) + " not as expected" : changed > 0 ? "" : "all as expected"
    let below = changed > 0 ? String(changed) + " of files below with another answer under this layer" : ""
    return [count, outcome, below].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func words(_ failure: CaseFailure) -> String {
    switch failure {
    case .verdict(let option, let expected, let found):
      return name(option) + " is " + found.rawValue + ", not " + expected.rawValue
    case .notContested(let option): return name(option) + " is not contested"
    case .ruleDoesNotHold(let rule, let option):
      return "the rule " + book.rules[rule].id + " does not hold for " + name(option)
    case .noteDoesNotHold(let rule): return "the note " + book.rules[rule].id + " does not hold"
    case .questionNotAsked(let question): return "the question " + book.questions[question].id + " is not asked"
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
