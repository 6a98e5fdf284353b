import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds strong arguments for and against one option that meet, without `despite` to say that both are meant.
enum ConflictCheck {
  static func run(_ inspection: inout Inspection) {
    let book = inspection.book
    let strong = book.rules.indices.filter { inspection.isInForce($0) }
    let arguments = strong.filter { book.rules[$0].effect == .argues(for: true, .strong) }
    let counterarguments = strong.filter { book.rules[$0].effect == .argues(for: false, .strong) }
    for argument in arguments {
      for counterargument in counterarguments { compare(argument, counterargument, &inspection) }
    }
  }

  private static func compare(_ argument: Int, _ counterargument: Int, _ inspection: inout Inspection) {
    let rule = inspection.book.rules[argument]
    let other = inspection.book.rules[counterargument]
    let options = rule.options.filter { other.options.contains($0) }
    if options.isEmpty || rule.despite.contains(counterargument) || other.despite.contains(argument) { return }
    guard let one = inspection.holding[argument], let two = inspection.holding[counterargument] else { return }
    let overlap = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
      guard try inspection.forest.intersect(one, two) else { return .nowhere }
      return try inspection.forest.and(one, two)
    }
    guard let overlap else {
      inspection.leaveOpen("whether rules `\(rule.id)` and `\(other.id)` meet", rule.place)
      return
    }
    if overlap == .nowhere { return }
    inspection.report(
      .rule(.strongConflict(for: argument, against: counterargument, options: options)),
      shownBy: overlap,
      shows: { $0.holds(rule: argument, $1) && $0.holds(rule: counterargument, $1) }
    )
  }
}
