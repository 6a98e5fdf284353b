import Evaluation
import RuleBooks

/// What an answer would do, in words.
struct EffectWording: Sendable {
  private let book: RuleBook
  private let wording: BookWording

  init(_ book: RuleBook) {
    self.book = book
    wording = BookWording(book)
  }

  /// The answer: a value, values alike to every rule, a range, a member.
  func answer(_ effect: AnswerEffect, to fact: Int) -> String {
    switch effect.kind {
    case .cell(.values(let set)):
      if case .yesOrNo = book.facts[fact].type { return set == 0b10 ? "yes" : set == 0b01 ? "no" : "yes or no" }
      return BookWording.list(wording.values(set, ofFact: fact), "or")
    case .cell(.range(let low, let high)):
      return wording.knowledge(.range(low: low, high: high), ofFact: fact) ?? "any number"
    case .cell(.inapplicable): return "does not apply"
    case .member(let member, let isPresent): return (isPresent ? "" : "not ") + wording.value(member, ofFact: fact)
    case .noMember: return "none"
    }
  }

  /// How much an answer settles, in a few words.
  func summary(_ effect: AnswerEffect) -> String {
    if effect.leavesScope { return "out of scope" }
    if effect.settledCount > 0 { return "settles " + String(effect.settledCount) }
    if effect.options.isEmpty, !effect.entersScope { return "nothing by itself" }
    return "narrows " + String(effect.options.count)
  }

  /// What an answer does to each option.
  func verdicts(_ effect: AnswerEffect) -> String {
    if effect.leavesScope { return "the rules do not speak about such a patient." }
    let scope = effect.entersScope ? ["the rules speak about such a patient"] : []
    let parts =
      scope
      + effect.options.map { option in
        let name = wording.label(ofOption: option.option)
        let (before, after) = (option.before.verdict, option.after.verdict)
        if option.isSettled { return name + " " + after.rawValue + (option.after.isContested ? " (contested)" : "") }
        if before != after { return name + " " + after.rawValue }
        return name + " still " + after.rawValue + ", with less open"
      }
    return parts.isEmpty ? "nothing by itself." : parts.joined(separator: "; ") + "."
  }
}
