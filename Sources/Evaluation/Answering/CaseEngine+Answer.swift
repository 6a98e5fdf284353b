import CaseSpaces
import RuleBooks
import RuleLanguage

extension CaseEngine {
  /// Answers a case.
  ///
  /// The same book and the same case always give the same answer. Where the budget runs out for an option, its verdict is
  /// `undecided`; where it runs out for the case as a whole, every option's is.
  ///
  /// - Parameter extent: How much is worked out; everything unless said otherwise.
  package func answer(_ patient: PatientCase, _ extent: AnswerExtent = .everything) -> Answer {
    do throws(OutOfBudget) {
      let situation = try CaseSituation(self, patient.knowledge, budget: budget)
      var composer = AnswerComposer(situation, patient, extent, budget: budget)
      return try composer.answer()
    } catch {
      return undecidedAnswer(patient)
    }
  }

  private func undecidedAnswer(_ patient: PatientCase) -> Answer {
    Answer(
      scope: .open,
      options: book.options.indices.map { AnswerComposer.undecided($0) },
      missing: [],
      conflicts: [],
      questions: [],
      readings: patient.readings,
      scopeDepends: .nothing,
      remaining: patient.knowledge
    )
  }
}
