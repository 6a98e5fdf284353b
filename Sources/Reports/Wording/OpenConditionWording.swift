import Evaluation
import RuleBooks

/// Says on which condition it depends whether an open rule holds.
struct OpenConditionWording: Sendable {
  /// Conditions longer than this are told by the names of definitions, and else by those of facts only.
  private static let longest = 160

  private let book: RuleBook
  private let wording: BookWording
  /// Whether a rule may be switched off by another, so that its condition does not say everything.
  private let isOverridden: [Bool]

  init(_ book: RuleBook) {
    self.book = book
    wording = BookWording(book)
    var isOverridden = Array(repeating: false, count: book.rules.count)
    for rule in book.rules {
      for target in rule.overrides { isOverridden[target] = true }
    }
    self.isOverridden = isOverridden
  }

  /// `if Spread is “None” and Surgery can be done: yes`, or `depending on Spread` where that would take too many words.
  func words(of open: OptionAnswer.OpenRule, remaining: [Knowledge]) -> String {
    guard !isOverridden[open.rule] else { return dependence(open) }
    for isExpanded in [true, false] {
      let rest = OpenCondition(
        book.rules[open.rule].condition,
        in: book,
        remaining: remaining,
        isExpanded: isExpanded
      )
      guard case .open(let formula) = rest else { break }
      let condition = condition(formula)
      if condition.count <= Self.longest { return "if " + condition }
    }
    return dependence(open)
  }

  private func dependence(_ open: OptionAnswer.OpenRule) -> String {
    "depending on " + (open.needs.isEmpty ? "what is missing" : wording.facts(open.needs))
  }

  /// A condition on one line.
  private func condition(_ formula: Formula) -> String {
    switch formula {
    case .all(let parts): parts.map(term).joined(separator: " and ")
    case .any(let parts): parts.map(term).joined(separator: " or ")
    default: wording.sentence(of: formula).map(line) ?? "always"
    }
  }

  /// A condition as a part of another.
  private func term(_ formula: Formula) -> String {
    switch formula {
    case .all(let parts) where parts.count > 1: "(" + condition(formula) + ")"
    case .any(let parts) where parts.count > 1: "(" + condition(formula) + ")"
    default: condition(formula)
    }
  }

  private func line(_ sentence: ConditionSentence) -> String {
    guard case .list(let words, let parts) = sentence, !parts.isEmpty else { return sentence.words }
    return words + " (" + parts.map(line).joined(separator: "; ") + ")"
  }
}
