import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds rules that hold in no case of the file.
enum CaseCheck {
  static func run(_ inspection: inout Inspection, _ trials: [CaseTrial]) {
    let book = inspection.book
    if book.rules.isEmpty { return }
    if book.cases.isEmpty {
      inspection.report(.redundancy(.noCases))
      return
    }
    var isShown = Array(repeating: false, count: book.rules.count)
    for trial in trials {
      for option in trial.answer.options {
        for rule in option.arguments + option.counterarguments + option.exclusions + option.notes {
          isShown[rule] = true
        }
      }
    }
    for bookCase in book.cases {
      for expectation in bookCase.expectations {
        for rule in expectation.namedRules { isShown[rule] = true }
      }
    }
    for rule in book.rules.indices where !isShown[rule] && inspection.isInForce(rule) && !inspection.isRedundant[rule] {
      inspection.report(
        .redundancy(.ruleWithoutCase(rule)),
        shownBy: inspection.holding[rule],
        shows: { $0.holds(rule: rule, $1) }
      )
    }
  }
}

extension Expectation {
  /// The rules that the expectation names.
  fileprivate var namedRules: [Int] {
    switch self {
    case .verdict(_, _, let by), .contested(_, let by): by.map(\.rule)
    case .notes(let rules): rules
    case .uncontested, .questions, .depends, .missing, .conflict, .without, .outOfScope: []
    }
  }
}
