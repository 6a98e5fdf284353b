import RuleBooks
import RuleLanguage

/// What is too large to be checked; places and facts of the file.
package enum CheckLimit: Sendable, Equatable {
  case tooManyCells(fact: Int, count: Int)
  case tooManyLevels(count: Int)
  /// A question that the budget did not suffice for, with the places that it is about.
  case undecided(String, [Place])

  var code: DiagnosticCode {
    switch self {
    case .tooManyCells, .tooManyLevels: .tooManyCells
    case .undecided: .undecidedCheck
    }
  }

  var severity: Severity {
    if case .undecided = self { .warning } else { .error }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .tooManyCells(let fact, let count):
      let fact = book.facts[fact]
      return FindingWording(
        "the conditions cut “\(fact.label)” into \(count) classes; at most 64 can be told apart",
        at: fact.place,
        help: ["use fewer different limits for `\(fact.name)`"]
      )
    case .tooManyLevels(let count):
      return FindingWording(
        "the conditions read \(count) facts and members of sets; at most 2048 can be told apart",
        at: book.facts.first?.place ?? book.place,
        help: ["split the rule file"]
      )
    case .undecided(let what, let places):
      return FindingWording(
        what + (places.count > 1 ? ", and \(places.count - 1) more such questions, are" : " is")
          + " too complex to be decided within the budget",
        at: places.first ?? book.place,
        related: places.dropFirst().prefix(8).map { Diagnostic.Related(place: $0, words: "not decided either") },
        help: ["split long conditions, or use fewer facts together in one"]
      )
    }
  }
}
