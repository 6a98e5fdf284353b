import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds options that nobody is offered, or everybody.
enum OptionCheck {
  static func run(_ inspection: inout Inspection) {
    for (index, option) in inspection.book.options.enumerated() {
      guard let offered = inspection.offered(index) else {
        inspection.leaveOpen("who is offered option `\(option.name)`", option.place)
        continue
      }
      if offered == .nowhere {
        reportNeverOffered(index, &inspection)
      } else if offered == inspection.patients {
        inspection.report(
          .option(.alwaysOffered(index)),
          shownBy: offered,
          claim: { $0.isOffered(index, $1) },
          shows: { $0.isOffered(index, $1) }
        )
      }
    }
  }

  private static func reportNeverOffered(_ option: Int, _ inspection: inout Inspection) {
    let book = inspection.book
    // That a layer withholds an option is meant.
    if book.rules.contains(where: { $0.isWithholding && $0.options.contains(option) }) { return }
    let arguments = book.rules.indices.filter {
      book.rules[$0].effect.isArgumentFor && book.rules[$0].options.contains(option)
    }
    // Where every argument for it is an error of its own, the option has been spoken of.
    if !arguments.isEmpty, arguments.allSatisfy({ inspection.isFaulty[$0] }) { return }
    let argued = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
      try inspection.union(of: arguments)
    }
    inspection.report(
      .option(.neverOffered(option)),
      shownBy: argued == .nowhere ? nil : argued,
      claim: { !$0.isOffered(option, $1) },
      shows: { !$0.isOffered(option, $1) }
    )
  }
}

extension Inspection {
  /// The patients who are offered an option: something argues for it and nothing excludes it.
  ///
  /// - Returns: nil where the budget ran out.
  mutating func offered(_ option: Int) -> Diagram? {
    guard let status = arguments[option] else { return nil }
    let patients = patients
    return attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
      let offered = try inspection.forest.mapping(status) { $0 & 5 == 1 ? 255 : 0 }
      return try inspection.forest.and(offered, patients)
    }
  }
}

extension PlainEvaluator {
  /// Whether something argues for an option in a completion and nothing excludes it.
  func isOffered(_ option: Int, _ completion: [Int]) -> Bool {
    status(of: option, completion) & (StatusSet.supported | StatusSet.contested) != 0
  }
}
