import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

extension ChangeSetter {
  func contradictions(_ change: PatientChange) -> [Publication.Term] {
    terms("new", change.conflictsAfter, change.after.patient)
      + terms("resolved", change.conflictsBefore, change.before.patient)
  }

  private func terms(
    _ term: String,
    _ conflicts: [Conflict],
    _ patient: PatientCase
  ) -> [Publication.Term] {
    conflicts.map { conflict in
      let facts = conflict.facts.map { wording.statement(patient.knowledge[$0], ofFact: $0) }.joined(separator: "; ")
      let reasons = conflict.reasons.map { wording.sentence(of: $0) + " [" + wording.identifier(of: $0) + "]" }
      return Publication.Term(
        Phrase(term),
        Phrase(facts, .strong) + Phrase(". " + reasons.joined(separator: " "))
      )
    }
  }

  func questions(_ change: PatientChange) -> [Publication.Term] {
    let before = ResultQuestion.every(of: change.before.answer, book: book)
    let after = ResultQuestion.every(of: change.after.answer, book: book)
    return after.filter { !before.contains($0) }.map { Publication.Term("question", question("new:", $0)) }
      + before.filter { !after.contains($0) }.map { Publication.Term("question", question("settled:", $0)) }
  }

  private func question(_ state: String, _ question: ResultQuestion) -> Phrase {
    Phrase(state, .strong) + Phrase(" " + question.because + " ") + Phrase("[" + question.id + "]", .reference)
  }

  /// The facts that are missing no longer, and those that are now.
  func missing(_ change: PatientChange) -> [Publication.Term] {
    let before = change.before.answer.missing.map { $0.fact }
    let after = change.after.answer.missing.map { $0.fact }
    let (gone, new) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    var terms: [Publication.Term] = []
    if !gone.isEmpty { terms.append(Publication.Term("missing no more", facts(gone))) }
    if !new.isEmpty { terms.append(Publication.Term("newly missing", facts(new))) }
    let still = before.filter(after.contains)
    if showsSame, !still.isEmpty { terms.append(Publication.Term("missing in both", facts(still))) }
    return terms
  }

  private func facts(_ facts: [Int]) -> Phrase { Phrase(facts.map(wording.label(ofFact:)).joined(separator: ", ")) }
}
