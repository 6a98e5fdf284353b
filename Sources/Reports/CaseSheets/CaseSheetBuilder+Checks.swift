import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  /// What cannot be: each clash with its reasons, and what is set aside for it.
  func appendConflicts(of answer: Answer, patient: PatientCase, to sheet: inout Sheet) {
    guard !answer.conflicts.isEmpty else { return }
    let setAside = factsSetAside(in: answer)
    sheet.append(.heading("Contradiction", gloss: "what is said here cannot all be right", .bad))
    for conflict in answer.conflicts {
      let clashing = conflict.facts.map { wording.statement(patient.knowledge[$0], ofFact: $0) }
      sheet.append(.subheading(Phrase(clashing.joined(separator: "\u{A0}· "), .strong)))
      var entries = conflict.reasons.map { reason in
        Sheet.Entry("because", Phrase(wording.sentence(of: reason) + " ") + bracketed(wording.identifier(of: reason)))
      }
      let treatedAsUnknown = conflict.facts.filter(setAside.contains)
      let words = wording.facts(treatedAsUnknown) + " (treated as unknown in what follows)"
      entries.append(Sheet.Entry("set aside", Phrase(words), tone: .bad))
      sheet.append(.entries(entries))
    }
  }

  /// What is unlikely or was said in words that leave several values open.
  func appendQuestions(of answer: Answer, to sheet: inout Sheet) {
    let questions = ResultQuestion.every(of: answer, book: book)
    guard !questions.isEmpty else { return }
    sheet.append(.heading("Questions", gloss: "to be cleared up with what is at hand", .open))
    sheet.append(
      .list(
        questions.map { question in
          var phrase = Phrase()
          if let fact = question.fact, let word = question.word {
            phrase.append(wording.label(ofFact: fact) + ", entered as \"" + word + "\": ", .faint)
          }
          return phrase + Phrase(question.because + " ") + bracketed(question.id)
        }
      )
    )
  }

  func appendScope(of answer: Answer, to sheet: inout Sheet) {
    switch answer.scope {
    case .inside: return
    case .outside:
      sheet.append(.heading("Out of scope", gloss: "", .open))
      sheet.append(.paragraph("The rule book does not speak about this patient, so it lists no options."))
    case .open:
      sheet.append(.heading("Scope open", gloss: "", .open))
      let depends = answer.scopeDepends
      let facts = depends.alone + depends.together + depends.settledBy
      let on = facts.isEmpty ? "facts that are missing" : wording.facts(facts)
      sheet.append(
        .paragraph(
          Phrase(
            "Whether the rule book speaks about this patient depends on " + on + ". What follows holds if it does."
          )
        )
      )
    }
  }

  /// An identifier in brackets, set apart from the sentence before it.
  func bracketed(_ identifier: String) -> Phrase { Phrase("[" + identifier + "]", .reference) }
}
