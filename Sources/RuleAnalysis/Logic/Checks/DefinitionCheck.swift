import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Checks that definitions give each patient one value, and that each value is given to some.
enum DefinitionCheck {
  /// Finds definitions by cases two of which can apply, or none.
  static func findClashes(_ inspection: inout Inspection) {
    guard let definitions = inspection.engine.definitions else {
      let place = inspection.book.definitions.first?.place ?? inspection.book.place
      inspection.leaveOpen("what the definitions mean", place)
      return
    }
    for (index, definition) in inspection.book.definitions.enumerated() {
      guard case .cases(let cases) = definition.body else { continue }
      findClashes(&inspection, index, cases, definitions.sets[index])
    }
  }

  private static func findClashes(
    _ inspection: inout Inspection,
    _ index: Int,
    _ cases: Definition.Cases,
    _ sets: [Diagram]
  ) {
    let definition = inspection.book.definitions[index]
    let possible = inspection.patients
    for value in sets.indices where cases.otherwise != value {
      for earlier in 0..<value where cases.otherwise != earlier {
        let both = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
          let both = try inspection.forest.and(sets[earlier], sets[value])
          return try inspection.forest.and(both, possible)
        }
        guard let both else {
          inspection.leaveOpen("definition `\(definition.name)`", definition.place)
          return
        }
        if both == .nowhere { continue }
        inspection.report(
          .declaration(.overlappingCases(definition: index, first: earlier, second: value)),
          shownBy: both
        ) { evaluator, patient in
          [earlier, value].allSatisfy { cases.conditions[$0].map { evaluator.holds($0, patient) } ?? false }
        }
      }
    }
    if cases.otherwise != nil { return }
    let left = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
      var left = possible
      for set in sets { left = try inspection.forest.difference(left, set) }
      return left
    }
    guard let left else {
      inspection.leaveOpen("definition `\(definition.name)`", definition.place)
      return
    }
    if left == .nowhere { return }
    inspection.report(.declaration(.uncoveredCases(definition: index)), shownBy: left) { evaluator, patient in
      !cases.conditions.contains { $0.map { evaluator.holds($0, patient) } ?? false }
    }
  }

  /// Finds definitions, and values of definitions by cases, that make no difference for any patient in scope.
  static func findIdle(_ inspection: inout Inspection) {
    guard let definitions = inspection.engine.definitions else { return }
    for (index, definition) in inspection.book.definitions.enumerated() {
      for (value, set) in definitions.sets[index].enumerated() {
        let patients = inspection.patients
        let found = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> (Bool, Bool) in
          (try inspection.forest.intersect(set, patients), try inspection.forest.isSubset(patients, of: set))
        }
        guard let (isSometimes, isAlways) = found else {
          inspection.leaveOpen("definition `\(definition.name)`", definition.place)
          continue
        }
        switch definition.body {
        case .cases where !isSometimes:
          let test = DefinitionTest(definition: index, values: 1 << UInt64(value), wording: "", place: definition.place)
          inspection.report(
            .declaration(.caseNeverApplies(definition: index, value: value)),
            claim: { !$0.holds(.definitionIs(test), $1) }
          )
        case .condition(let condition) where !isSometimes || isAlways:
          inspection.report(
            .declaration(.definitionIsConstant(index, holds: isAlways)),
            claim: { $0.holds(condition, $1) == isAlways }
          )
        default: break
        }
      }
    }
  }
}
