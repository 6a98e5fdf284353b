import Evaluation
import RuleBooks

/// A patient told as a short story: sentences that say what the facts say, and nothing else.
package struct Vignette: Sendable, Equatable {
  /// What is known.
  package let story: String
  /// What is not recorded although it matters; nil where nothing is.
  package let gaps: String?

  package var paragraphs: [String] { [story] + [gaps].compactMap { $0 } }

  /// - Parameters:
  ///   - patient: The patient.
  ///   - answer: The answer, which says which missing facts matter.
  ///   - wording: The words of the rule book.
  package init(_ patient: PatientCase, _ answer: Answer, _ wording: VignetteWording) {
    story = wording.story(patient.knowledge)
    let missing = answer.missing.filter { fact in
      !patient.knowledge[fact.fact].isSaid && (fact.isRequired || !fact.options.isEmpty)
    }
    gaps = wording.gaps(missing.map { $0.fact })
  }
}
