import CaseFiles
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Says how the answer to a case changes.
struct CaseChangeWording: Sendable {
  private let wording: ComparisonWording

  init(_ wording: ComparisonWording) { self.wording = wording }

  /// What a case is called.
  func name(_ compared: ComparedCase) -> String {
    let name = "Case " + (compared.id?.text ?? String(compared.position))
    let place = compared.file.map { " (" + $0 + ", case " + String(compared.position) + " of this run)" } ?? ""
    return name + (compared.title.map { ": " + $0 } ?? "") + place
  }

  /// One line for each thing that changes: what it is, and what becomes of it.
  func lines(_ outcome: ComparedCase.Outcome) -> [(subject: String, words: String)] {
    switch outcome {
    case .same: []
    case .changed(let change): lines(change)
    case .readable(let version, let problem):
      [
        (
          version == .new ? "Readable now" : "No longer readable",
          "the " + version.other.rawValue + " version "
            + (problem.map { "says: " + $0.message } ?? "does not get as far as this case")
        )
      ]
    case .unreadable(let problem): [("Not readable in either version", problem.message)]
    }
  }

  private func lines(_ change: CaseChange) -> [(subject: String, words: String)] {
    var lines: [(subject: String, words: String)] = []
    if change.scopeBefore != change.scopeAfter {
      lines.append(("Scope", words(change.scopeBefore) + " → " + words(change.scopeAfter)))
    }
    for option in change.options {
      lines.append((wording.label(ofOption: option.option), words(option, change)))
    }
    lines += asked(change.questionsAfter, .new, "Now asked") + asked(change.questionsBefore, .old, "No longer asked")
    if !change.missingAfter.isEmpty { lines.append(("Now missing", wording.newWords.facts(change.missingAfter))) }
    if !change.missingBefore.isEmpty {
      lines.append(("No longer missing", wording.oldWords.facts(change.missingBefore)))
    }
    return lines
  }

  private func asked(
    _ questions: [Int],
    _ version: ComparedVersion,
    _ subject: String
  ) -> [(subject: String, words: String)] {
    questions.map { (subject, wording.words(version).book.questions[$0].because) }
  }

  private func words(_ scope: Answer.Scope) -> String {
    switch scope {
    case .inside: "in scope"
    case .open: "scope open"
    case .outside: "out of scope"
    }
  }

  /// The verdict before and after with the rules behind it; of one that stays only the rules that differ.
  private func words(_ option: CaseChange.Option, _ change: CaseChange) -> String {
    if option.isOfVerdict {
      return words(option.before, change.scopeBefore, .old) + " → " + words(option.after, change.scopeAfter, .new)
    }
    guard let before = option.before, let after = option.after else { return "" }
    let roles = (self.roles(before, .old), self.roles(after, .new))
    let rules = roles.1.keys.sorted { ($0.new ?? 0, $0.old ?? 0) < ($1.new ?? 0, $1.old ?? 0) }
    let lost = roles.0.keys.filter { roles.1[$0] == nil }.sorted { ($0.old ?? 0) < ($1.old ?? 0) }
    let parts = (rules + lost).filter { roles.0[$0] != roles.1[$0] }.map { rule in
      wording.id(ofRule: rule) + " " + (roles.0[rule] ?? "silent") + " → " + (roles.1[rule] ?? "silent")
    }
    return verdict(after) + " as before; " + parts.joined(separator: "; ")
  }

  /// What each rule that holds or may hold does in an answer.
  private func roles(_ answer: OptionAnswer, _ version: ComparedVersion) -> [Continuation: String] {
    let words = wording.words(version)
    var roles: [Continuation: String] = [:]
    for rule in answer.arguments + answer.counterarguments + answer.exclusions + answer.notes {
      let intents = words.intents(words.book.rules[rule].intents)
      let role = words.book.rules[rule].effect.words + (intents.isEmpty ? "" : " (" + intents + ")")
      roles[wording.continuation(ofRule: rule, version)] = role
    }
    for open in answer.open { roles[wording.continuation(ofRule: open.rule, version)] = "open" }
    return roles
  }

  private func verdict(_ answer: OptionAnswer) -> String {
    answer.verdict.rawValue + (answer.isContested ? " (contested)" : "")
  }

  /// A verdict with the rules behind it.
  private func words(_ answer: OptionAnswer?, _ scope: Answer.Scope, _ version: ComparedVersion) -> String {
    guard let answer else { return scope == .outside ? "out of scope" : "no such option" }
    let rules = wording.words(version).book.rules
    let open = answer.open.map { $0.rule }.filter { rules[$0].effect != .notes }
    let parts = [
      ("for", answer.arguments), ("against", answer.counterarguments), ("excluded by", answer.exclusions),
      ("open", open),
    ].filter { !$0.1.isEmpty }.map { $0 + " " + $1.map { rules[$0].id }.joined(separator: ", ") }
    return verdict(answer) + (parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")")
  }

  /// How many cases change, in words.
  static func summary(_ counts: ComparedCase.Counts) -> String {
    let cases = count(counts.all, "case")
    let parts = [
      (counts.ofVerdict, "with another verdict"),
      (counts.ofRest, "with the same verdicts and other reasons or questions"),
      (counts.readableOnce, "readable in one version only"), (counts.unreadable, "readable in neither"),
    ].filter { $0.0 > 0 }.map { String($0) + " " + $1 }
    return cases + ": " + (parts.isEmpty ? "every answer stays the same" : parts.joined(separator: ", "))
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    String(number) + " " + noun + (number == 1 ? "" : "s")
  }
}
