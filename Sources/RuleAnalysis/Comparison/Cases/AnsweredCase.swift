import Evaluation
import RuleBooks

/// A patient with the answer of the rules.
package struct AnsweredCase: Sendable {
  package let patient: PatientCase
  package let answer: Answer

  package init(_ patient: PatientCase, _ answer: Answer) {
    self.patient = patient
    self.answer = answer
  }
}
