import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Says what the trial of a rule file's own cases found.
package struct TrialWording: Sendable {
  /// How many of the cases that one finding is about are shown.
  private static let shownAtMost = 3
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  /// One finding for each case that is not as expected, and one for all that what is withheld or narrowed accounts for.
  package func findings(_ trials: [CaseTrial]) -> [Diagnostic] {
    let single = trials.compactMap { trial -> Diagnostic? in
      switch trial.change {
      case .restated, .restricted: nil
      case .argued: changed(trial)
      case nil: trial.failures.isEmpty ? nil : failed(trial)
      }
    }
    return single + restricted(trials.filter { $0.change == .restricted })
  }

  /// How many cases have another answer because of what layers withhold or narrow, said where they do so.
  private func restricted(_ trials: [CaseTrial]) -> [Diagnostic] {
    let places =
      book.rules.filter { $0.isWithholding }.map { $0.place }
      + book.constraints.filter { $0.narrows != nil }.map { $0.place }
    guard let place = places.first, !trials.isEmpty else { return [] }
    let (cases, have) = trials.count == 1 ? ("case", "has") : ("cases", "have")
    return [
      Diagnostic(
        .changedCase,
        .information,
        String(trials.count) + " " + cases + " of files below " + have
          + " another answer because of what layers withhold or narrow",
        at: place,
        related: trials.prefix(Self.shownAtMost).map { trial in
          // The word `case` alone, so that there is room for what is different.
          let start = book.cases[trial.position].place.start
          let words = trial.failures.map(words).joined(separator: "; ")
          return Diagnostic.Related(place: Place(start: start, end: start + 4), words: words)
        }
      )
    ]
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

  private func changed(_ trial: CaseTrial) -> Diagnostic {
    let bookCase = book.cases[trial.position]
    let dropped = bookCase.droppedRules.map { "the rule " + $0 + ", which it expects, is gone" }
    return Diagnostic(
      .changedCase,
      .warning,
      "under this layer the case “" + bookCase.title + "” has another answer: "
        + (trial.failures.map(words) + dropped).joined(separator: "; "),
      at: bookCase.place,
      help: ["a case of the layer with the same title takes the place of this one"]
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
