import Evaluation
import RuleBooks
import RuleLanguage

/// Options that nobody or everybody is offered, and patients who are offered none; options by index.
package enum OptionFault: Sendable, Equatable {
  /// Patients who are offered nothing, in so many groups.
  case noOption(groups: Int, isComplete: Bool)
  case neverOffered(Int)
  case alwaysOffered(Int)

  var code: DiagnosticCode {
    switch self {
    case .noOption: .noOption
    case .neverOffered: .neverOffered
    case .alwaysOffered: .alwaysOffered
    }
  }

  var severity: Severity {
    if case .alwaysOffered = self { .information } else { .warning }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .noOption(let groups, let isComplete):
      let count = groups == 1 ? "one group of them" : "\(groups) groups of them"
      return FindingWording(
        "no option for some patients in scope: " + count + (isComplete ? ", and no others" : ", and more exist"),
        at: book.coveragePlaces.first ?? book.place,
        help: [
          book.coverage.isEmpty
            ? "add a rule for these patients, or say with `covers when` for whom the file speaks"
            : "add a rule for these patients, or narrow `covers when`"
        ]
      )
    case .neverOffered(let index):
      let option = book.options[index]
      let arguments = Self.arguments(for: index, book)
      return FindingWording(
        arguments.isEmpty
          ? "option `\(option.name)` can never be a candidate: no rule argues for it"
          : "option `\(option.name)` can never be a candidate: it is excluded wherever a rule argues for it",
        at: option.place,
        related: FindingWording.related(arguments, book) { _ in "argues for it" },
        help: [arguments.isEmpty ? "add a rule that argues for it, or remove it" : "narrow what excludes it"]
      )
    case .alwaysOffered(let index):
      let option = book.options[index]
      return FindingWording(
        "option `\(option.name)` is offered to every patient",
        at: option.place,
        related: FindingWording.related(Self.arguments(for: index, book), book) { _ in "argues for it" },
        help: ["nothing to do if that is meant; no patient can be without an option then"]
      )
    }
  }

  private static func arguments(for option: Int, _ book: RuleBook) -> [Int] {
    book.rules.indices.filter { book.rules[$0].effect.isArgumentFor && book.rules[$0].options.contains(option) }
  }
}
