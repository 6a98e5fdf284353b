import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  /// What is known of a patient, what must be cleared up, and every option by its verdict, without the reasons.
  package func appendStanding(of patient: PatientCase, answer: Answer, to sheet: inout Sheet) {
    append(patient, answer: answer, to: &sheet)
    appendConflicts(of: answer, patient: patient, to: &sheet)
    appendQuestions(of: answer, to: &sheet)
    appendScope(of: answer, to: &sheet)
    appendOverview(of: answer, to: &sheet)
  }

  /// What a contradiction consists of and why it is one.
  package func appendClash(of answer: Answer, patient: PatientCase, to sheet: inout Sheet) {
    appendConflicts(of: answer, patient: patient, to: &sheet)
  }
}
