import CaseFiles
import RuleBooks

/// One case of a list of patients, as it was read.
package struct ListedCase: Sendable {
  /// Counts the cases of all files of the list from 1.
  package let position: Int
  /// The file that the case comes from, where there is more than one.
  package let file: String?
  package let id: CaseIdentifier?
  package let result: Result<PatientCase, CaseProblem>

  package init(position: Int, file: String?, id: CaseIdentifier?, result: Result<PatientCase, CaseProblem>) {
    self.position = position
    self.file = file
    self.id = id
    self.result = result
  }

  package var patient: PatientCase? {
    guard case .success(let patient) = result else { return nil }
    return patient
  }
}
