import CaseSpaces
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Says what changes from one version of a rule file to another.
struct ComparisonWording: Sendable {
  let comparison: BookComparison
  let oldWords: BookWording
  let newWords: BookWording

  init(_ comparison: BookComparison) {
    self.comparison = comparison
    oldWords = BookWording(comparison.old)
    newWords = BookWording(comparison.new)
  }

  func words(_ version: ComparedVersion) -> BookWording { version == .old ? oldWords : newWords }

  /// What changes for patients, the gravest first; empty parts are left out.
  var sections: [ComparisonSection] {
    [verdicts, population, reasons, notes, asks].filter { !$0.items.isEmpty }
  }

  // MARK: Summary

  /// The whole outcome in one sentence.
  var summary: String {
    if let limit = comparison.limit { return "Undecided: " + words(limit) + "." }
    let rest = comparison.undecided.isEmpty ? "" : " Some parts are undecided within the budget."
    if comparison.keepsEverything == true {
      return "No clinical change (proved): every possible patient has the same verdicts, arguments, notes and questions"
        + " in both versions. With facts missing the verdicts are the same, too."
    }
    if comparison.keepsVerdicts == true {
      let parts = [
        (comparison.reasons.isEmpty, "arguments"), (comparison.notes.isEmpty, "notes"),
        (comparison.asks.isEmpty, "questions or required facts"),
      ].filter { !$0.0 }.map { $0.1 }
      let others = parts.isEmpty ? "" : " What changes: " + BookWording.list(parts, "and") + "."
      return "No verdict changes (proved): every possible patient has the same verdicts in both versions, with facts"
        + " missing, too." + others + rest
    }
    var sentences: [String] = []
    if !comparison.verdicts.isEmpty { sentences.append("Verdicts change: " + changedOptions + ".") }
    if !comparison.population.isEmpty {
      sentences.append(
        comparison.verdicts.isEmpty
          ? "Other patients are possible, describable or in scope; for those of both versions "
            + (comparison.undecided.isEmpty ? "no verdict changes." : "no verdict change was found.")
          : "Other patients are possible, describable or in scope, too."
      )
    }
    if !comparison.entries.isEmpty {
      let isAlone = sentences.isEmpty && comparison.undecided.isEmpty
      sentences.append(
        (isAlone ? "No verdict changes for any patient (proved), but case files are" : "Case files are")
          + " read otherwise than before, so that the same file can get another answer."
      )
    }
    if sentences.isEmpty {
      return "Undecided: no change was found, but not everything could be decided within the budget."
    }
    return sentences.joined(separator: " ") + rest
  }

  private var changedOptions: String {
    var options: [Continuation] = []
    for change in comparison.verdicts where !options.contains(change.option) { options.append(change.option) }
    let named = options.prefix(8).map(label(ofOption:))
    let more = options.count - named.count
    return (named + (more > 0 ? [String(more) + " more"] : [])).joined(separator: ", ")
  }

  /// Which versions are compared.
  var versions: String {
    let (old, new) = (comparison.old, comparison.new)
    return old.name + " " + old.version + " → " + (old.name == new.name ? "" : new.name + " ") + new.version
  }

  /// The heading of the entries whose signatures do not stand any more.
  static let voided = "Voided signatures"

  // MARK: Names

  func label(ofOption option: Continuation) -> String {
    if let new = option.new { return newWords.label(ofOption: new) }
    return option.old.map { oldWords.label(ofOption: $0) } ?? ""
  }

  func label(ofFact fact: Continuation) -> String {
    if let new = fact.new { return newWords.label(ofFact: new) }
    return fact.old.map { oldWords.label(ofFact: $0) } ?? ""
  }

  /// What could not be decided, one line each.
  var undecided: [String] {
    comparison.undecided.map { part in
      switch part {
      case .population: "which patients are possible and in scope"
      case .verdict(let option): "the verdict of " + label(ofOption: option)
      case .reasons(let option): "the arguments about " + label(ofOption: option)
      case .ask(.question(let question)): "when question " + id(ofQuestion: question) + " is asked"
      case .ask(.requirement(let fact)): "when " + label(ofFact: fact) + " is required"
      }
    }
  }

  /// What case files say and is read otherwise, one line each.
  var entries: [String] {
    comparison.entries.map { entry in
      switch entry {
      case .word(let word, let fact): "“" + word + "” means something else for " + label(ofFact: fact)
      case .key(let key): "the key “" + key + "” names another fact"
      case .fixed(let fact):
        label(ofFact: fact)
          + (fact.new.map { comparison.new.facts[$0].isFixed } == true ? " is now fixed" : " is no longer fixed")
          + ", which decides what is set aside where a case contradicts itself"
      }
    }
  }

  func id(ofQuestion question: Continuation) -> String {
    if let new = question.new { return comparison.new.questions[new].id }
    return question.old.map { comparison.old.questions[$0].id } ?? ""
  }

  /// A rule of one version together with what it is in the other.
  func continuation(ofRule rule: Int, _ version: ComparedVersion) -> Continuation {
    let rules = comparison.matching.rules
    return version == .old
      ? Continuation(old: rule, new: rules.newOfOld[rule]) : Continuation(old: rules.oldOfNew[rule], new: rule)
  }

  func id(ofRule rule: Continuation) -> String {
    if let new = rule.new { return comparison.new.rules[new].id }
    return rule.old.map { comparison.old.rules[$0].id } ?? ""
  }

  private func words(_ limit: ComparisonLimit) -> String {
    switch limit {
    case .budget: "who is possible and in scope is too complex to be decided within the budget"
    case .space(.cells(let fact, let count)):
      "the conditions of both versions cut “" + comparison.joint.book.facts[fact].label + "” into " + String(count)
        + " classes; at most 64 can be told apart"
    case .space(.levels(let count)):
      "the conditions of both versions read " + String(count) + " facts and members of sets; at most 2048 can be told"
        + " apart"
    }
  }
}
