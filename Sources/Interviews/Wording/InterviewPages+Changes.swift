import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// What an answer was understood to be, what follows from it and what it settled.
extension InterviewPages {
  func append(_ typed: TypedEntry, _ moment: Moment, to sheet: inout Sheet) {
    let fact = typed.entry.fact
    let known = moment.patient.knowledge[fact]
    var words = Phrase(wording.label(ofFact: fact) + ": ") + Phrase(said(known, of: fact), .strong)
    if case .members(let present, let absent) = known {
      let every = book.facts[fact].type.everyValue
      if (present | absent) & every == every, present & every != 0 { words.append(" and no others", .faint) }
    }
    sheet.append(.paragraph(words))
    let doubts = moment.patient.readings.filter { $0.fact == fact }
    if !doubts.isEmpty {
      sheet.append(.entries(doubts.map { Sheet.Entry("to clear up", Phrase($0.because), tone: .open) }))
    }
  }

  /// What a step other than an answer does to a fact.
  func append(_ command: Command, to fact: Int, to sheet: inout Sheet) {
    let words =
      switch command {
      case .unknown: "unknown, and stays so"
      case .skip: "left for later"
      default: "to be answered anew; `back` brings back what was said"
      }
    sheet.append(.paragraph(Phrase(wording.label(ofFact: fact) + ": ") + Phrase(words, .strong)))
  }

  private func said(_ known: Knowledge, of fact: Int) -> String {
    if !known.isTelling { return "unknown" }
    // Words that leave everything possible are no less an answer.
    return wording.knowledge(known, ofFact: fact) ?? "any"
  }

  func appendChanges(from before: Standing, to after: Standing, _ moment: Moment, to sheet: inout Sheet) {
    var entries: [Sheet.Entry] = []
    let following = following(before.answer, after.answer, moment)
    if !following.isEmpty {
      entries.append(Sheet.Entry("it follows", Phrase(following.joined(separator: "\u{A0}· "))))
    }
    if before.answer.scope != after.answer.scope { entries.append(scope(after.answer.scope)) }
    if after.answer.scope != .outside { entries += verdicts(before.answer, after.answer) }
    entries += questions(before.answer, after.answer)
    if !entries.isEmpty { sheet.append(.entries(entries)) }
  }

  /// The facts that something else settles now and did not before.
  private func following(_ before: Answer, _ after: Answer, _ moment: Moment) -> [String] {
    book.facts.indices.filter { fact in
      engine.isRead[fact] && !moment.patient.knowledge[fact].isTelling && after.remaining[fact].isTelling
        && before.remaining[fact] != after.remaining[fact]
    }.compactMap { fact in
      wording.knowledge(after.remaining[fact], ofFact: fact).map { wording.label(ofFact: fact) + ": " + $0 }
    }
  }

  private func scope(_ scope: Answer.Scope) -> Sheet.Entry {
    switch scope {
    case .inside: Sheet.Entry("scope", "The rules speak about this patient.")
    case .open: Sheet.Entry("scope", "It is open whether the rules speak about this patient.", tone: .open)
    case .outside: Sheet.Entry("scope", "The rules do not speak about this patient.", tone: .bad)
    }
  }

  /// The verdicts that changed, one line for each new verdict.
  private func verdicts(_ before: Answer, _ after: Answer) -> [Sheet.Entry] {
    var names: [(verdict: Verdict, options: [String])] = []
    for option in after.options {
      if let selected = self.option, selected != option.option { continue }
      let old = before.options.first { $0.option == option.option }
      guard old?.verdict != option.verdict || old?.isContested != option.isContested else { continue }
      let was = old.map { $0.verdict == option.verdict ? "" : " (was " + $0.verdict.rawValue + ")" } ?? ""
      let words = wording.label(ofOption: option.option) + (option.isContested ? ", contested" : "") + was
      if names.last?.verdict == option.verdict {
        names[names.count - 1].options.append(words)
      } else {
        names.append((option.verdict, [words]))
      }
    }
    return names.map {
      Sheet.Entry("now " + $0.verdict.rawValue, Phrase($0.options.joined(separator: "; ")), tone: $0.verdict.tone)
    }
  }

  private func questions(_ before: Answer, _ after: Answer) -> [Sheet.Entry] {
    after.questions.filter { !before.questions.contains($0) }.map { question in
      let asked = book.questions[question]
      return Sheet.Entry(
        "to clear up",
        Phrase(asked.because + " ") + Phrase("[" + asked.id + "]", .reference),
        tone: .open
      )
    }
  }

  /// What a step back takes back.
  func appendReturn(from now: Moment, to earlier: Moment, to sheet: inout Sheet) {
    let changed = book.facts.indices.filter { now.patient.knowledge[$0] != earlier.patient.knowledge[$0] }
    let words =
      changed.isEmpty
      ? "Back to the question before."
      : "Taken back: "
        + changed.map { fact in
          wording.label(ofFact: fact) + " is " + said(earlier.patient.knowledge[fact], of: fact) + " again"
        }.joined(separator: "; ") + "."
    sheet.append(.paragraph(Phrase(words)))
  }
}
