import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// A patient with the answer of the rules, and what a learner is asked of it.
package struct Scenario: Sendable {
  package let identifier: ScenarioIdentifier
  package let origin: ScenarioOrigin
  package let patient: PatientCase
  package let answer: Answer
  package let difficulty: Difficulty
  /// The sentences to judge, option by option.
  package let sentences: [Sentence]
  /// The verdict on each option of the book.
  package let verdicts: [Verdict]

  /// - Returns: nil for a patient about whom the rules have nothing to teach: out of scope, or not to be decided.
  package init?(_ draft: ScenarioDraft, _ engine: CaseEngine) {
    let book = engine.book
    var patient = PatientCase(factCount: book.facts.count)
    patient.knowledge = draft.knowledge
    let answer = engine.answer(patient)
    guard answer.scope == .inside, !answer.options.contains(where: { $0.verdict == .undecided }) else { return nil }
    identifier = draft.identifier
    origin = draft.origin
    self.patient = patient
    self.answer = answer
    difficulty = Difficulty(answer, isOnLimit: Self.isOnLimit(draft.origin, book))
    var verdicts = book.options.map { _ in Verdict.unsupported }
    for option in answer.options { verdicts[option.option] = option.verdict }
    self.verdicts = verdicts
    sentences = SentenceChooser(book: book, answer: answer, origin: draft.origin, seed: draft.identifier.text)
      .sentences(
        difficulty
      )
    guard Marking.most(self) > .none else { return nil }
  }

  /// The options whose sentences are judged, in the order of the sheet.
  package var focus: [Int] {
    var focus: [Int] = []
    for sentence in sentences where !focus.contains(sentence.option) { focus.append(sentence.option) }
    return focus
  }

  /// The verdicts that the scenario asks for by name; what is left over is unsupported.
  package var askedVerdicts: [Verdict] {
    difficulty == .easy ? [.candidate, .excluded] : [.candidate, .provisional, .possible, .excluded]
  }

  /// Whether it asks for contradictions: hard ones all do, so that the question says nothing of the answer.
  package var asksForContradiction: Bool { difficulty == .hard }

  /// The facts that clash, by index and in the order of the file.
  package var clashingFacts: [Int] {
    var facts: [Int] = []
    for fact in answer.conflicts.flatMap({ $0.facts }) where !facts.contains(fact) { facts.append(fact) }
    return facts.sorted()
  }

  /// What is said of one option.
  package func answer(on option: Int) -> OptionAnswer? { answer.options.first { $0.option == option } }

  private static func isOnLimit(_ origin: ScenarioOrigin, _ book: RuleBook) -> Bool {
    guard case .side(_, let fact, _) = origin, case .number = book.facts[fact].type else { return false }
    return true
  }
}
