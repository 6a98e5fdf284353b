import Evaluation
import RuleBooks

/// Builds the page that says what would make an option a candidate, or stop it being one.
package struct ChangeSheetBuilder: Sendable {
  private let book: RuleBook
  private let wording: BookWording
  private let cases: CaseSheetBuilder

  package init(book: RuleBook, signatures: SignatureRegister? = nil) {
    self.book = book
    wording = BookWording(book)
    cases = CaseSheetBuilder(book: book, isBrief: true, signatures: signatures)
  }

  package func sheet(for change: Change, of patient: PatientCase, answer: Answer, position: Int) -> Sheet {
    var sheet = Sheet()
    let option = wording.label(ofOption: change.option)
    let name = "case " + (patient.id?.text ?? String(position)) + (patient.title.map { ": " + $0 } ?? "")
    sheet.append(.title(Phrase(goal(change, option) + " in " + name)))
    cases.append(patient, answer: answer, to: &sheet)
    cases.appendDecision(of: patient, leavesRoom: false, to: &sheet)
    cases.appendConflicts(of: answer, patient: patient, to: &sheet)
    sheet.append(
      .heading("As it stands", gloss: option + " is " + change.verdict.rawValue, change.verdict.tone)
    )
    sheet.append(.paragraph(Phrase(introduction(change, option))))
    for (number, alternative) in change.alternatives.enumerated() {
      sheet.append(.subheading(Phrase("Way " + String(number + 1), .strong)))
      sheet.append(.entries(entries(for: alternative, patient)))
    }
    if !change.isComplete, !change.alternatives.isEmpty {
      sheet.append(.paragraph("There are more ways with as few changes."))
    }
    sheet.append(.closing(cases.provenance(of: answer, showing: nil)))
    return sheet
  }

  private func goal(_ change: Change, _ option: String) -> String {
    switch change.goal {
    case .candidate: "What would make " + option + " a candidate"
    case .notCandidate: "What would stop " + option + " being a candidate"
    }
  }

  private func introduction(_ change: Change, _ option: String) -> String {
    if change.isUndecided { return "Too much is open to find the changes within the set limits." }
    let outcome = change.goal == .candidate ? "becomes a candidate" : "is no longer a candidate"
    let fixed = book.facts.contains { $0.isFixed } ? " Facts that never change were left alone." : ""
    guard let first = change.alternatives.first else {
      return "Nothing that can change about this patient leads there." + fixed
    }
    if first.changes.isEmpty {
      return "Nothing needs to change: " + option + " " + outcome + " if what is missing turns out so."
    }
    return "With the fewest changes " + option + " " + outcome + " in each of these ways." + fixed
  }

  private func entries(for alternative: Change.Alternative, _ patient: PatientCase) -> [Sheet.Entry] {
    let changes = alternative.changes.map { target in
      let before = wording.knowledge(patient.knowledge[target.fact], ofFact: target.fact) ?? "unknown"
      return Sheet.Entry(
        "change",
        Phrase(wording.label(ofFact: target.fact) + ": ") + Phrase(value(target), .strong)
          + Phrase(" instead of " + before, .faint),
        tone: .conditional
      )
    }
    let conditions = alternative.conditions.map { target in
      Sheet.Entry("provided", Phrase(wording.label(ofFact: target.fact) + ": ") + Phrase(value(target)), tone: .open)
    }
    return changes + conditions
  }

  private func value(_ target: Change.Target) -> String {
    switch target.value {
    case .values(let set): return BookWording.list(wording.values(set, ofFact: target.fact), "or")
    case .inapplicable: return "does not apply"
    case .members(let present, let absent):
      let parts =
        wording.values(present, ofFact: target.fact)
        + wording.values(absent, ofFact: target.fact).map { "not " + $0 }
      return parts.joined(separator: ", ")
    case .range(let low, let high, let nearest):
      guard case .number(let scale) = book.facts[target.fact].type else { return "" }
      let words = wording.knowledge(.range(low: low, high: high), ofFact: target.fact) ?? "any number"
      return low == high ? words : words + " (nearest: " + scale.measure(at: nearest) + ")"
    }
  }
}
