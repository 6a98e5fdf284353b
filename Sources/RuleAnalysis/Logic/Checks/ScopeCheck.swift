import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds scopes that cover nobody.
enum ScopeCheck {
  /// - Returns: The possible patients that the book covers; nil where there are none or they are not known.
  static func run(_ inspection: inout Inspection) -> Diagram? {
    let engine = inspection.engine
    let places = inspection.book.coveragePlaces
    let possible = inspection.patients
    let covered = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram? in
      guard let coverage = engine.coverage else { return nil }
      return try inspection.forest.and(possible, coverage)
    }
    guard case .some(.some(let patients)) = covered else {
      inspection.leaveOpen("what `covers when` covers", places.first ?? inspection.book.place)
      return nil
    }
    if patients == .nowhere {
      inspection.report(.declaration(.emptyWholeScope))
      return nil
    }
    guard let definitions = engine.definitions else { return patients }
    for (index, formula) in inspection.book.coverage.enumerated() {
      let isEmpty = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Bool in
        let set = try engine.space.set(of: formula, definitions, in: &inspection.forest)
        return try !inspection.forest.intersect(set, possible)
      }
      switch isEmpty {
      case nil: inspection.leaveOpen("this `covers when`", places[index])
      case true: inspection.report(.declaration(.emptyScope(index)))
      default: break
      }
    }
    return patients
  }
}
