import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds questions that are never asked.
enum QuestionCheck {
  static func run(_ inspection: inout Inspection) {
    for (index, question) in inspection.book.questions.enumerated() {
      let patients = inspection.patients
      let condition = inspection.engine.questions[index]
      let isAsked = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Bool? in
        guard let condition else { return nil }
        return try inspection.forest.intersect(condition, patients)
      }
      guard case .some(.some(let isAsked)) = isAsked else {
        inspection.leaveOpen("the condition of question `\(question.id)`", question.place)
        continue
      }
      if isAsked { continue }
      inspection.report(.declaration(.questionNeverHolds(index)), claim: { !$0.holds(question.condition, $1) })
    }
  }
}
