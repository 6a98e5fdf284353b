import RuleBooks

/// One case of a file: the patient, or what was wrong with it.
package struct CaseEntry: Sendable {
  /// The number of the case in its file, from 1.
  package let position: Int
  /// The line on which the case begins, from 1.
  package let line: Int
  /// The identifier of the case; of a rejected one, too, where it could be read.
  package let label: CaseIdentifier?
  package let result: Result<PatientCase, CaseProblem>

  package init(position: Int, line: Int, label: CaseIdentifier?, result: Result<PatientCase, CaseProblem>) {
    self.position = position
    self.line = line
    self.label = label
    self.result = result
  }
}
