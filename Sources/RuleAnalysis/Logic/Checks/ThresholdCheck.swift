import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds limits of a number that part one single value from both sides, such as `below 20` here and `above 20` there.
///
/// On a scale of few values, such as a performance status, each value is a class of its own, and neighbouring limits are
/// meant. A test of exactly one value is meant, too.
enum ThresholdCheck {
  /// The most values that a scale may have for each to be a class of its own.
  static let fewValues = 16

  static func run(_ inspection: inout Inspection) {
    let book = inspection.book
    let limits = LimitList(book)
    for (index, fact) in book.facts.enumerated() {
      guard case .number(let scale) = fact.type, scale.lastIndex >= fewValues else { continue }
      for start in limits.starts(of: index) {
        guard let (first, second) = limits.nearMiss(of: index, at: start) else { continue }
        report(index, start, first, second, &inspection)
      }
    }
  }

  private static func report(
    _ fact: Int,
    _ value: Int,
    _ first: FactFault.Limit,
    _ second: FactFault.Limit,
    _ inspection: inout Inspection
  ) {
    let space = inspection.engine.space
    guard let partition = space.partitions[fact], let level = space.factLevels[fact].first else { return }
    let patients = inspection.patients
    let cells = partition.cells(meeting: value, value)
    let sliver = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
      let cell = try inspection.forest.test(level, cells)
      return try inspection.forest.and(cell, patients)
    }
    guard let sliver else {
      inspection.leaveOpen("whether the limits of `\(inspection.book.facts[fact].name)` nearly miss", second.place)
      return
    }
    if sliver == .nowhere { return }
    inspection.report(
      .fact(.nearMiss(fact: fact, index: value, first, second)),
      shownBy: sliver,
      shows: { cells >> UInt64($1[level]) & 1 == 1 && $0.holds(Self.isWithin(fact, value), $1) }
    )
  }

  /// The condition that a number is exactly one value.
  private static func isWithin(_ fact: Int, _ value: Int) -> Formula {
    .test(
      FactTest(
        fact: fact,
        accepted: .range(low: value, high: value),
        isNegated: false,
        wording: "",
        place: Place(start: 0, end: 0)
      )
    )
  }
}
