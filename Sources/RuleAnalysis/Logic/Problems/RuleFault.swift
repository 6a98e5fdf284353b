import RuleBooks
import RuleLanguage

/// What keeps one rule from having its say, or lets two rules contradict each other; rules and options by index.
package enum RuleFault: Sendable, Equatable {
  case neverHolds(Int, withoutConstraints: Bool)
  case alwaysOverridden(rule: Int, by: [Int])
  /// A rule that argues for options each of which is excluded wherever the rule holds.
  case whollyExcluded(rule: Int, by: [Int])
  case equalForAndExcludes(rule: Int, exclusion: Int, options: [Int])
  case strongConflict(for: Int, against: Int, options: [Int])

  var code: DiagnosticCode {
    switch self {
    case .neverHolds: .neverHolds
    case .alwaysOverridden: .alwaysOverridden
    case .whollyExcluded: .whollyExcluded
    case .equalForAndExcludes: .equalForAndExcludes
    case .strongConflict: .strongConflict
    }
  }

  var severity: Severity {
    if case .strongConflict = self { .warning } else { .error }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .neverHolds(let index, let withoutConstraints):
      let rule = book.rules[index]
      return FindingWording(
        "the condition of rule `\(rule.id)` can never hold",
        at: rule.place,
        help: withoutConstraints
          ? ["its parts exclude each other: correct one of them, or remove the rule"]
          : ["what it asks for is ruled out by `impossible` or lies outside `covers when`: correct one of them"]
      )
    case .alwaysOverridden(let index, let by):
      let rule = book.rules[index]
      return FindingWording(
        "rule `\(rule.id)` never takes effect: wherever its condition holds, \(FindingWording.rules(by, book)) "
          + (by.count == 1 ? "overrides it" : "override it"),
        at: rule.place,
        related: FindingWording.related(by, book) { _ in "overrides it" },
        help: ["narrow the overriding condition, or remove `\(rule.id)`"]
      )
    case .whollyExcluded(let index, let by):
      let rule = book.rules[index]
      return FindingWording(
        "rule `\(rule.id)` argues in vain: wherever it holds, \(FindingWording.rules(by, book)) "
          + (by.count == 1 ? "excludes " : "exclude ") + FindingWording.options(rule.options, book),
        at: rule.place,
        related: FindingWording.related(by, book) { _ in "excludes there" },
        help: [
          "narrow the exclusion, or let `\(rule.id)` say `overrides \(by.map { book.rules[$0].id }.joined(separator: ", "))`"
        ]
      )
    case .equalForAndExcludes(let index, let exclusion, let options):
      let rule = book.rules[index]
      return FindingWording(
        "rules `\(rule.id)` and `\(book.rules[exclusion].id)` argue for and exclude "
          + "\(FindingWording.options(options, book)) in exactly the same patients",
        at: rule.place,
        related: FindingWording.related([exclusion], book) { _ in "excludes them" },
        help: ["one of the two conditions is wrong, perhaps by a missing `not`"]
      )
    case .strongConflict(let index, let against, let options):
      let rule = book.rules[index]
      let other = book.rules[against]
      let (later, earlier) = index > against ? (rule, other) : (other, rule)
      return FindingWording(
        "`\(rule.id)` argues strongly for and `\(other.id)` strongly against \(FindingWording.options(options, book)) in the same patients",
        at: later.place,
        related: [.init(place: earlier.place, words: "the other rule")],
        help: ["write `despite \(earlier.id)` in `\(later.id)` if both are meant, else narrow one of them"]
      )
    }
  }
}
