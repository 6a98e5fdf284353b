import Evaluation
import RuleBooks

/// What asking for a fact brings, in words.
struct WorthWording: Sendable {
  private let wording: BookWording

  init(_ wording: BookWording) { self.wording = wording }

  /// What is open: `9 open options`; where it is open if the rules apply, that counts as one more.
  func open(_ survey: AskingSurvey) -> String {
    let options =
      String(survey.open.count) + (survey.isScopeOpen ? " option" : " open option")
      + (survey.open.count == 1 ? "" : "s")
    guard survey.isScopeOpen else { return options }
    return String(survey.openCount) + " open points (" + options + ", and whether the rules apply)"
  }

  /// The options settled by an answer on average: `3.2`.
  func mean(_ worth: AskingWorth) -> String {
    String(worth.meanSettledTenths / 10) + "." + String(worth.meanSettledTenths % 10)
  }

  /// How much an answer settles; nil where none settles anything by itself.
  func summary(_ worth: AskingWorth, _ survey: AskingSurvey) -> String? {
    guard worth.answers > 0, worth.settled > 0 else { return nil }
    let fewest = String(worth.fewestSettled)
    if worth.settled == worth.fewestSettled * worth.answers {
      return "every answer settles " + fewest + " of " + open(survey)
    }
    let least = worth.fewestSettled > 0 ? ", at least " + fewest : ""
    return "an answer settles " + mean(worth) + " of " + open(survey) + " on average" + least
  }

  /// On what a fact bears, and how.
  func bearing(_ askable: AskableFact, _ survey: AskingSurvey) -> String {
    let options = askable.mattersAlone ? askable.alone : askable.options
    var names = options.prefix(5).map { wording.label(ofOption: $0) }
    if options.count > 5 { names.append(String(options.count - 5) + " more") }
    if askable.decidesScopeAlone != nil { names.append("whether these rules apply") }
    let subject = BookWording.list(names, "and")
    if !askable.isRead {
      return "no rule reads it, but it can settle facts that rules read; it bears on " + subject
    }
    if askable.mattersAlone { return "it bears on " + subject }
    if !askable.uncertain.isEmpty { return "too much is open to tell what matters; rules read it for " + subject }
    return "by itself it settles nothing; together with " + partners(of: askable, survey) + " it bears on " + subject
  }

  /// The other facts with which a fact matters.
  func partners(of askable: AskableFact, _ survey: AskingSurvey) -> String {
    let others = survey.facts.filter { other in
      other.fact != askable.fact && other.options.contains { askable.together.contains($0) }
    }
    return others.isEmpty ? "other facts" : wording.facts(others.map { $0.fact })
  }
}
