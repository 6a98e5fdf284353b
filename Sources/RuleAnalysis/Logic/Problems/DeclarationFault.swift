import RuleBooks
import RuleLanguage

/// Constraints, definitions and scopes whose conditions miss what they are for; declarations by index.
package enum DeclarationFault: Sendable, Equatable {
  case constraintNeverHolds(Int)
  case questionNeverHolds(Int)
  case nothingPossible
  case emptyScope(Int)
  case emptyWholeScope
  case overlappingCases(definition: Int, first: Int, second: Int)
  case uncoveredCases(definition: Int)
  case caseNeverApplies(definition: Int, value: Int)
  case definitionIsConstant(Int, holds: Bool)

  var code: DiagnosticCode {
    switch self {
    case .constraintNeverHolds, .questionNeverHolds: .neverHolds
    case .nothingPossible: .nothingPossible
    case .emptyScope, .emptyWholeScope: .emptyScope
    case .overlappingCases: .overlappingCases
    case .uncoveredCases: .uncoveredCases
    case .caseNeverApplies, .definitionIsConstant: .idleDefinition
    }
  }

  var severity: Severity {
    switch self {
    case .nothingPossible, .emptyWholeScope, .overlappingCases, .uncoveredCases: .error
    case .constraintNeverHolds, .questionNeverHolds, .emptyScope, .caseNeverApplies, .definitionIsConstant: .warning
    }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .constraintNeverHolds(let index):
      let constraint = book.constraints[index]
      return FindingWording(
        "the condition of `impossible \(constraint.id)` can never hold, so it rules nothing out",
        at: constraint.place,
        help: ["its parts exclude each other: correct one of them, or remove it"]
      )
    case .questionNeverHolds(let index):
      let question = book.questions[index]
      return FindingWording(
        "the condition of `question \(question.id)` can never hold, so it is never asked",
        at: question.place,
        help: ["its parts exclude each other or are ruled out by `impossible`: correct one of them, or remove it"]
      )
    case .nothingPossible:
      return FindingWording(
        "the `impossible` rules together leave no patient at all",
        at: book.constraints.first?.place ?? book.place,
        related: book.constraints.dropFirst().prefix(5).map {
          Diagnostic.Related(place: $0.place, words: "together with `\($0.id)`")
        },
        help: ["read each `impossible` as a sentence: it names what cannot be, not what must be"]
      )
    case .emptyScope(let index):
      return FindingWording(
        "this `covers when` covers no patient",
        at: book.coveragePlaces[index],
        help: ["its parts exclude each other or are ruled out by `impossible`: correct one of them"]
      )
    case .emptyWholeScope:
      return FindingWording(
        "the rule file covers no patient",
        at: book.coveragePlaces.first ?? book.place,
        help: ["widen `covers when`, or leave it out to cover everyone"]
      )
    case .overlappingCases(let index, let first, let second):
      let (names, places) = Self.cases(book.definitions[index])
      return FindingWording(
        "`\(names[first])` and `\(names[second])` of definition `\(book.definitions[index].name)` can both apply",
        at: places[second],
        related: [Diagnostic.Related(place: places[first], words: "the other case")],
        help: ["narrow one of the two conditions"]
      )
    case .uncoveredCases(let index):
      let definition = book.definitions[index]
      return FindingWording(
        "definition `\(definition.name)` has no value for some patients",
        at: definition.place,
        help: ["add a case, or make one of them `otherwise`"]
      )
    case .caseNeverApplies(let index, let value):
      let definition = book.definitions[index]
      let (names, places) = Self.cases(definition)
      return FindingWording(
        "`\(names[value])` of definition `\(definition.name)` never applies to any patient",
        at: places[value],
        help: ["correct its condition or one before it, or remove the value"]
      )
    case .definitionIsConstant(let index, let holds):
      let definition = book.definitions[index]
      return FindingWording(
        "definition `\(definition.name)` " + (holds ? "always" : "never") + " holds, whoever the patient is",
        at: definition.place,
        help: ["correct its condition, or remove it"]
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
