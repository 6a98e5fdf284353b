import CaseSpaces
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks

/// Why a question is asked, at length.
extension InterviewPages {
  private static let mostAnswers = 12
  private static let mostRules = 6

  func appendReasons(_ moment: Moment, _ standing: Standing, to sheet: inout Sheet) {
    guard let fact = standing.subject.fact else {
      if standing.subject == .clash { return appendClash(moment, standing, to: &sheet) }
      return append(Refusal(message: "nothing is asked", help: nil), to: &sheet)
    }
    sheet.append(.heading("Why", gloss: wording.label(ofFact: fact), .plain))
    guard case .fact(let askable) = standing.subject else {
      sheet.append(.paragraph("No answer to it changes a verdict."))
      appendRequirement(of: fact, to: &sheet)
      return
    }
    sheet.append(.paragraph(Phrase(ranking(askable, standing))))
    sheet.append(.list(answers(self.effects(of: fact, moment, standing), to: fact)))
    appendTies(of: fact, to: &sheet)
    appendRequirement(of: fact, to: &sheet)
    appendRules(rules(reading: fact, for: askable, standing), to: &sheet)
  }

  /// What each kind of answer would do; those that do the same are one.
  private func answers(_ effects: [AnswerEffect], to fact: Int) -> [Phrase] {
    var groups: [(words: String, answers: [String])] = []
    for effect in effects {
      let words = self.effects.verdicts(effect)
      let answer = self.effects.answer(effect, to: fact)
      if let same = groups.firstIndex(where: { $0.words == words }) {
        groups[same].answers.append(answer)
      } else {
        groups.append((words, [answer]))
      }
    }
    var phrases = groups.prefix(Self.mostAnswers).map { group in
      Phrase(group.answers.joined(separator: ", ") + ": ", .strong) + Phrase(group.words)
    }
    let rest = groups.dropFirst(Self.mostAnswers).reduce(0) { $0 + $1.answers.count }
    if rest > 0 { phrases.append(Phrase("and " + String(rest) + " more kinds of answer", .faint)) }
    return phrases
  }

  private func ranking(_ askable: AskableFact, _ standing: Standing) -> String {
    guard let survey = standing.survey else { return "" }
    guard askable.mattersAlone else {
      let isLast = !survey.facts.contains { $0.mattersAlone }
      return "No answer to it settles anything by itself" + (isLast ? ", and no other fact does" : "")
        + ": it counts together with " + worth.partners(of: askable, survey) + "."
    }
    return "Of the " + String(askable.worth.answers) + " answers that rules tell apart, one settles "
      + worth.mean(askable.worth) + " of " + worth.open(survey) + " on average and "
      + String(askable.worth.fewestSettled) + " at worst. This counts answers, not patients: it is not a probability."
  }

  private func appendRules(_ rules: [Int], to sheet: inout Sheet) {
    for rule in rules.prefix(Self.mostRules) {
      let declared = book.rules[rule]
      sheet.append(
        .subheading(
          Phrase(declared.id, .strong) + Phrase(" " + declared.effect.words + " " + wording.options(declared.options))
        )
      )
      var entries = [
        Sheet.Entry("when", Phrase(wording.condition(declared.condition))),
        Sheet.Entry("because", cases.quotation(of: rule)),
      ]
      for reference in declared.references {
        entries.append(
          Sheet.Entry(
            "statement",
            Phrase(wording.text(of: reference) + " ") + Phrase("[" + wording.citation(reference) + "]", .reference)
          )
        )
      }
      sheet.append(.entries(entries))
    }
    if rules.count > Self.mostRules {
      sheet.append(
        .paragraph(Phrase("And " + String(rules.count - Self.mostRules) + " more rules that read it.", .faint))
      )
    }
  }

  /// The combinations that tie a fact which no rule reads to others.
  private func appendTies(of fact: Int, to sheet: inout Sheet) {
    guard !engine.isRead[fact] else { return }
    let tying = book.constraints.filter { book.facts(readBy: $0.condition).contains(fact) }
    for constraint in tying.prefix(Self.mostRules) {
      sheet.append(
        .paragraph(
          Phrase("Cannot be: ", .faint) + Phrase(constraint.because + " ")
            + Phrase("[" + constraint.id + "]", .reference)
        )
      )
    }
  }

  private func appendRequirement(of fact: Int, to sheet: inout Sheet) {
    guard let reference = book.facts[fact].requirement?.reference else { return }
    sheet.append(
      .paragraph(
        Phrase("Required: ", .faint) + Phrase(wording.text(of: reference) + " ")
          + Phrase("[" + wording.citation(reference) + "]", .reference)
      )
    )
  }
}
