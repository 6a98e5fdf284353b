import RuleBooks
import RuleLanguage

/// Rules that others make superfluous, or that nothing shows at work; rules by index.
package enum RedundancyFault: Sendable, Equatable {
  case subsumed(rule: Int, by: Int)
  /// A rule that holds only where another argues the same, but rests on a statement of its own.
  case addsOnlyItsReason(rule: Int, to: Int)
  case jointlySubsumed(rule: Int, by: [Int])
  /// Rules that differ in what they ask of one fact.
  case mergeable([Int], fact: Int)
  case ruleWithoutCase(Int)
  case noCases

  var code: DiagnosticCode {
    switch self {
    case .subsumed, .addsOnlyItsReason: .subsumedRule
    case .jointlySubsumed: .jointlySubsumedRule
    case .mergeable: .mergeableRules
    case .ruleWithoutCase, .noCases: .ruleWithoutCase
    }
  }

  var severity: Severity {
    switch self {
    case .subsumed, .jointlySubsumed: .warning
    case .addsOnlyItsReason, .mergeable, .ruleWithoutCase, .noCases: .information
    }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .subsumed(let index, let by):
      let rule = book.rules[index]
      return FindingWording(
        "rule `\(rule.id)` adds nothing: wherever it holds, `\(book.rules[by].id)` says the same",
        at: rule.place,
        related: FindingWording.related([by], book) { _ in "says the same, no less strongly" },
        help: ["remove `\(rule.id)`, or change its condition if it was meant for others"]
      )
    case .addsOnlyItsReason(let index, let to):
      let rule = book.rules[index]
      return FindingWording(
        "rule `\(rule.id)` adds only its reason: wherever it holds, `\(book.rules[to].id)` argues the same from another "
          + "statement",
        at: rule.place,
        related: FindingWording.related([to], book) { _ in "argues the same, no less strongly" },
        help: ["nothing to do if both statements are to be shown"]
      )
    case .jointlySubsumed(let index, let by):
      let rule = book.rules[index]
      return FindingWording(
        "rule `\(rule.id)` adds nothing: wherever it holds, one of \(FindingWording.rules(by, book)) says the same",
        at: rule.place,
        related: FindingWording.related(by, book) { _ in "says the same in part of its patients" },
        help: ["remove `\(rule.id)`, or change its condition if it was meant for others"]
      )
    case .mergeable(let rules, let fact):
      let last = rules.last ?? 0
      return FindingWording(
        "rules \(FindingWording.rules(rules, book)) say the same and differ only in what they ask of `\(book.facts[fact].name)`",
        at: book.rules[last].place,
        related: FindingWording.related(Array(rules.dropLast()), book) { _ in "could be one rule with it" },
        help: ["write one rule that joins their conditions by `or`, if their reasons can be one"]
      )
    case .ruleWithoutCase(let index):
      let rule = book.rules[index]
      return FindingWording(
        "rule `\(rule.id)` holds in no case of the file",
        at: rule.place,
        help: ["add a `case` in which it holds, such as the patient above, with what the team expects"]
      )
    case .noCases:
      return FindingWording(
        "the file has no case, so that nothing shows what its rules are meant to say",
        at: book.rules.first?.place ?? book.place,
        help: ["add a `case` for each rule, with the verdicts that the team expects"]
      )
    }
  }
}
