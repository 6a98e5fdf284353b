import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds `impossible` rules that rule nothing out.
enum ConstraintCheck {
  static func run(_ inspection: inout Inspection) {
    for constraint in inspection.engine.constraints {
      guard case .constraint(let index) = constraint.reason, constraint.allowed == .everywhere else { continue }
      inspection.report(.declaration(.constraintNeverHolds(index)))
    }
  }
}
