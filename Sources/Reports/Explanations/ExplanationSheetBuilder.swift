import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Builds the page that says why an option has its verdict: every argument down to the values read.
package struct ExplanationSheetBuilder: Sendable {
  private let book: RuleBook
  private let wording: BookWording
  private let cases: CaseSheetBuilder

  package init(book: RuleBook, signatures: SignatureRegister? = nil) {
    self.book = book
    wording = BookWording(book)
    cases = CaseSheetBuilder(book: book, isBrief: true, signatures: signatures)
  }

  package func sheet(for explanation: Explanation, of patient: PatientCase, position: Int) -> Sheet {
    var sheet = Sheet()
    let verdict = explanation.option.verdict
    let option = wording.label(ofOption: explanation.option.option)
    let name = "case " + (patient.id?.text ?? String(position)) + (patient.title.map { ": " + $0 } ?? "")
    sheet.append(.title(Phrase(option + " is " + verdict.rawValue + " in " + name)))
    cases.append(patient, answer: explanation.answer, to: &sheet)
    cases.appendDecision(of: patient, leavesRoom: false, to: &sheet)
    cases.appendConflicts(of: explanation.answer, patient: patient, to: &sheet)
    sheet.append(.heading(verdict.heading, gloss: verdict.gloss(in: book), verdict.tone))
    sheet.append(.paragraph(reason(explanation, patient)))
    let outline = ConditionOutline(
      wording: wording,
      patient: patient,
      setAside: cases.factsSetAside(in: explanation.answer),
      remaining: explanation.answer.remaining
    )
    let arguments = explanation.arguments.filter { !cases.isNote($0.rule) }
    sheet.append(.heading("Arguments", gloss: "each with its condition: true, false or open in this case", .plain))
    if arguments.isEmpty { sheet.append(.paragraph("No rule argues about this option.")) }
    append(arguments, outline, to: &sheet)
    let notes = explanation.arguments.filter { cases.isNote($0.rule) }
    if !notes.isEmpty { sheet.append(.heading("Notes", gloss: "they change no verdict", .plain)) }
    append(notes, outline, to: &sheet)
    sheet.append(.closing(cases.provenance(of: explanation.answer, showing: [explanation.option])))
    return sheet
  }

  private func append(_ arguments: [Explanation.Argument], _ outline: ConditionOutline, to sheet: inout Sheet) {
    for argument in arguments {
      sheet.append(.subheading(heading(of: argument)))
      sheet.append(.entries([.init("because", sentence(of: argument))]))
      sheet.append(.outline(outline.items(argument.condition)))
    }
  }

  /// The facts that settle the verdict by themselves, or those on which it depends.
  private func reason(_ explanation: Explanation, _ patient: PatientCase) -> Phrase {
    let verdict = explanation.option.verdict.rawValue
    if let facts = explanation.sufficientFacts {
      guard !facts.isEmpty else {
        return Phrase("It is " + verdict + " whatever is known of the patient.")
      }
      let known = facts.map { wording.statement(patient.knowledge[$0], ofFact: $0) }
      return Phrase("Enough by itself: ", .faint) + Phrase(known.joined(separator: "; "), .strong)
        + ". Nothing else that could become known makes it anything but " + Phrase(verdict + ".")
    }
    let depends = explanation.option.depends
    let facts = depends.alone + depends.together
    return Phrase("It depends on ", .faint) + Phrase(facts.isEmpty ? "what is missing" : wording.facts(facts), .strong)
      + "."
  }

  private func heading(of argument: Explanation.Argument) -> Phrase {
    let rule = book.rules[argument.rule]
    var words = Phrase(rule.id, .strong) + Phrase(" " + kind(of: rule.effect) + ": ")
    switch argument.truth {
    case .holds: words.append("holds", .tone(.good))
    case .open: words.append("open", .tone(.open))
    case .fails: words.append("does not hold", .tone(.quiet))
    }
    return words
  }

  private func sentence(of argument: Explanation.Argument) -> Phrase {
    var phrase = argument.truth == .holds ? cases.sentence(of: argument.rule) : cases.quotation(of: argument.rule)
    if !argument.overriddenBy.isEmpty {
      let names = argument.overriddenBy.map { book.rules[$0].id }
      phrase.append(" It gives way to " + BookWording.list(names, "and") + ".")
    }
    return phrase
  }

  private func kind(of effect: Effect) -> String {
    switch effect {
    case .argues(let isFor, let strength):
      let direction = isFor ? "for" : "against"
      switch strength {
      case .strong: return "argues strongly " + direction
      case .plain: return "argues " + direction
      case .weak: return "argues weakly " + direction
      }
    case .excludes: return "excludes"
    case .notes: return "notes"
    }
  }
}
