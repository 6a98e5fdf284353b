import Evaluation
import RuleBooks
import RuleLanguage

/// A finding that follows from what conditions mean together; all its wording is here.
enum LogicProblem {
  case ruleNeverHolds(rule: Int, withoutConstraints: Bool)
  case constraintNeverHolds(Constraint)
  case questionNeverHolds(Constraint)
  case nothingPossible
  case overlappingCases(definition: Int, first: Int, second: Int, witness: String)
  case uncoveredCases(definition: Int, witness: String)
  case emptyScope(Int)
  case emptyWholeScope
  case tooManyCells(fact: Int, count: Int)
  case tooManyLevels(count: Int)
  case undecided(String, Place)

  func diagnostic(_ book: RuleBook) -> Diagnostic {
    switch self {
    case .ruleNeverHolds(let index, let withoutConstraints):
      let rule = book.rules[index]
      return Diagnostic(
        .neverHolds,
        .error,
        "the condition of rule `\(rule.id)` can never hold",
        at: rule.place,
        help: withoutConstraints
          ? ["its parts exclude each other: correct one of them, or remove the rule"]
          : ["what it asks for is ruled out by `impossible` or lies outside `covers when`: correct one of them"]
      )
    case .constraintNeverHolds(let constraint):
      return Diagnostic(
        .neverHolds,
        .warning,
        "the condition of `impossible \(constraint.id)` can never hold, so it rules nothing out",
        at: constraint.place,
        help: ["its parts exclude each other: correct one of them, or remove it"]
      )
    case .questionNeverHolds(let constraint):
      return Diagnostic(
        .neverHolds,
        .warning,
        "the condition of `question \(constraint.id)` can never hold, so it is never asked",
        at: constraint.place,
        help: ["its parts exclude each other or are ruled out by `impossible`: correct one of them, or remove it"]
      )
    case .nothingPossible:
      return Diagnostic(
        .nothingPossible,
        .error,
        "the `impossible` rules together leave no patient at all",
        at: book.constraints.first?.place ?? Place(start: 0, end: 0),
        related: book.constraints.dropFirst().prefix(5).map {
          Diagnostic.Related(place: $0.place, words: "together with `\($0.id)`")
        },
        help: ["read each `impossible` as a sentence: it names what cannot be, not what must be"]
      )
    case .overlappingCases(let index, let first, let second, let witness):
      let definition = book.definitions[index]
      let (names, places) = Self.cases(definition)
      return Diagnostic(
        .overlappingCases,
        .error,
        "`\(names[first])` and `\(names[second])` of definition `\(definition.name)` can both apply",
        at: places[second],
        related: [Diagnostic.Related(place: places[first], words: "the other case")],
        help: ["both apply to: \(witness)", "narrow one of the two conditions"]
      )
    case .uncoveredCases(let index, let witness):
      let definition = book.definitions[index]
      return Diagnostic(
        .uncoveredCases,
        .error,
        "definition `\(definition.name)` has no value for some patients",
        at: definition.place,
        help: ["none of its cases applies to: \(witness)", "add a case, or make one of them `otherwise`"]
      )
    case .emptyScope(let index):
      return Diagnostic(
        .emptyScope,
        .warning,
        "this `covers when` covers no patient",
        at: book.coveragePlaces[index],
        help: ["its parts exclude each other or are ruled out by `impossible`: correct one of them"]
      )
    case .emptyWholeScope:
      return Diagnostic(
        .emptyScope,
        .error,
        "the rule file covers no patient",
        at: book.coveragePlaces.first ?? Place(start: 0, end: 0),
        help: ["widen `covers when`, or leave it out to cover everyone"]
      )
    case .tooManyCells(let fact, let count):
      let fact = book.facts[fact]
      return Diagnostic(
        .tooManyCells,
        .error,
        "the conditions cut “\(fact.label)” into \(count) classes; at most 64 can be told apart",
        at: fact.place,
        help: ["use fewer different limits for `\(fact.name)`"]
      )
    case .tooManyLevels(let count):
      return Diagnostic(
        .tooManyCells,
        .error,
        "the conditions read \(count) facts and members of sets; at most 2048 can be told apart",
        at: book.facts.first?.place ?? Place(start: 0, end: 0),
        help: ["split the rule file"]
      )
    case .undecided(let what, let place):
      return Diagnostic(
        .undecidedCheck,
        .warning,
        "\(what) is too complex to be decided within the budget",
        at: place,
        help: ["split long conditions, or use fewer facts together in one"]
      )
    }
  }

  private static func cases(_ definition: Definition) -> (names: [String], places: [Place]) {
    switch definition.body {
    case .condition: ([], [])
    case .cases(let cases): (cases.values, cases.places)
    }
  }
}
