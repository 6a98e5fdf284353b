import CaseSpaces
import RuleBooks
import RuleLanguage

/// What a check found, with the patients who show it.
package struct LogicFinding: Sendable {
  package let problem: LogicProblem
  /// The patients who show it, the first in full detail; empty where none can.
  package let witnesses: [Witness]
  /// Where several groups of patients are told apart, the box of each.
  package let boxes: [Box]

  package init(_ problem: LogicProblem, _ witnesses: [Witness] = [], boxes: [Box] = []) {
    self.problem = problem
    self.witnesses = witnesses
    self.boxes = boxes
  }

  package func diagnostic(_ book: RuleBook) -> Diagnostic {
    let wording = problem.wording(book)
    return Diagnostic(
      problem.code,
      problem.severity,
      wording.message,
      at: wording.place,
      related: wording.related,
      help: wording.help,
      witness: witnesses.first,
      otherWitnesses: Array(witnesses.dropFirst())
    )
  }
}
