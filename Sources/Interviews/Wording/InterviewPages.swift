import Evaluation
import Reports
import RuleBooks

/// The pages of an interview.
struct InterviewPages: Sendable {
  let engine: CaseEngine
  let book: RuleBook
  let wording: BookWording
  let option: Int?
  let cases: CaseSheetBuilder
  let effects: EffectWording
  let worth: WorthWording

  init(_ engine: CaseEngine, option: Int?) {
    self.engine = engine
    book = engine.book
    wording = BookWording(book)
    self.option = option
    cases = CaseSheetBuilder(book: book, isBrief: true)
    effects = EffectWording(book)
    worth = WorthWording(wording)
  }

  // MARK: Start and end

  func appendOpening(_ patient: PatientCase, to sheet: inout Sheet) {
    let goal = option.map { " for " + wording.label(ofOption: $0) } ?? ""
    sheet.append(.title(Phrase("Interview: " + book.name + " " + book.version)))
    sheet.append(
      .paragraph(
        Phrase(
          "What is asked next is what settles most" + goal
            + ", counted over the possible answers: that counts answers, not patients, and is no probability."
            + " Type an answer, `unknown`, `skip`, `back`, `why` or `done`; `?` lists everything."
        )
      )
    )
    guard patient.knowledge.contains(where: { $0.isSaid }) else { return }
    let known = book.facts.indices.filter { patient.knowledge[$0].isSaid }
      .map { wording.statement(patient.knowledge[$0], ofFact: $0) }
    sheet.append(.paragraph(Phrase("Known already: ", .faint) + Phrase(known.joined(separator: "\u{A0}· "))))
  }

  /// Says that nothing more is asked, and what would still matter if somebody knew it.
  func appendEnd(_ moment: Moment, _ standing: Standing, to sheet: inout Sheet) {
    sheet.append(.heading("No further question", gloss: "", .good))
    guard let survey = standing.survey else {
      sheet.append(.paragraph("Too much is open to tell what else could change the answer."))
      return
    }
    if standing.answer.scope == .outside {
      sheet.append(.paragraph("The rule book does not speak about this patient, whatever else becomes known."))
      return
    }
    let verdicts = option.map { "the verdict on " + wording.label(ofOption: $0) } ?? "a verdict"
    guard standing.undecided.isEmpty else {
      let options = wording.options(standing.undecided)
      sheet.append(
        .paragraph(Phrase("Too much is open to tell what else could change the verdict on " + options + "."))
      )
      return
    }
    if survey.open.isEmpty, !survey.isScopeOpen {
      sheet.append(.paragraph(Phrase("Nothing that could still be said changes " + verdicts + ".")))
    } else {
      let left = leftOpen(moment)
      let words =
        left.isEmpty
        ? "No fact that could still be asked changes " + verdicts + "."
        : "No other fact changes " + verdicts + ". What is open depends on what nobody could say: "
          + wording.facts(left) + "."
      sheet.append(.paragraph(Phrase(words)))
    }
  }

  /// The facts that are not known, are not asked for any more and still matter.
  private func leftOpen(_ moment: Moment) -> [Int] {
    engine.answer(moment.patient).missing.filter { !$0.options.isEmpty || $0.decidesScope }.map { $0.fact }
  }

  func closing(_ moment: Moment, _ standing: Standing) -> Sheet {
    var sheet = Sheet()
    appendStanding(of: moment, to: &sheet)
    sheet.append(.closing(cases.provenance(of: nil, showing: nil)))
    return sheet
  }

  /// What is known, and where every option stands.
  func appendStanding(of moment: Moment, to sheet: inout Sheet) {
    sheet.append(.heading("The case", gloss: "as it stands", .plain))
    cases.appendStanding(of: moment.patient, answer: engine.answer(moment.patient), to: &sheet)
  }

  // MARK: Remarks

  func append(_ refusal: Refusal, to sheet: inout Sheet) {
    var entries = [Sheet.Entry("not understood", Phrase(refusal.message), tone: .bad)]
    entries.append(Sheet.Entry("help", Phrase(refusal.help ?? "`?` says what can be typed")))
    sheet.append(.entries(entries))
  }

  func appendHelp(asking fact: Int?, isClash: Bool, to sheet: inout Sheet) {
    sheet.append(.heading("Help", gloss: "", .plain))
    let commands = Command.allCases.filter { $0 != .keep || isClash }
    sheet.append(.entries(commands.map { Sheet.Entry($0.rawValue, Phrase($0.meaning)) }))
    var lines: [Phrase] = [
      "FACT=VALUE answers any fact, such as one that a contradiction names.",
      "`=` in front makes a word a value, `:` a command, where it could be both.",
    ]
    if let fact { lines.insert(Phrase(AnswerHint(book).words(for: fact)), at: 0) }
    sheet.append(.list(lines))
  }

  // MARK: Contradictions

  func appendKept(_ standing: Standing, to sheet: inout Sheet) {
    let setAside = cases.factsSetAside(in: standing.answer).sorted()
    let verb = setAside.count == 1 ? " counts" : " count"
    sheet.append(.paragraph(Phrase("Left as it is: " + wording.facts(setAside) + verb + " as unknown.")))
  }

  func appendClash(_ moment: Moment, _ standing: Standing, to sheet: inout Sheet) {
    cases.appendClash(of: standing.answer, patient: moment.patient, to: &sheet)
    let names = Set(standing.answer.conflicts.flatMap { $0.facts }).sorted().map { book.facts[$0].name }
    let other = moment.last.map { "another answer for " + wording.label(ofFact: $0) + ", or " } ?? ""
    let example = names.first { $0 != moment.last.map { book.facts[$0].name } } ?? "FACT"
    sheet.append(
      .paragraph(
        Phrase(
          "Type " + other + "another value for any of the facts, such as `" + example
            + "=…`; `back` to take the last step back; or `keep` to leave it so: then what clashes counts as unknown."
        )
      )
    )
  }
}
