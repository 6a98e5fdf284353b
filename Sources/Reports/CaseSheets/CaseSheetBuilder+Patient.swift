import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  func append(_ patient: PatientCase, answer: Answer, to sheet: inout Sheet) {
    let setAside = factsSetAside(in: answer)
    var said: [Sheet.Fact] = []
    var following: [Sheet.Fact] = []
    for fact in book.facts.indices {
      let known = patient.knowledge[fact]
      let label = wording.label(ofFact: fact)
      if let words = wording.knowledge(known, ofFact: fact) {
        let reading = readings.reading(of: fact, words: words, in: patient)
        said.append(Sheet.Fact(label, words, reading: reading, isSetAside: setAside.contains(fact)))
      }
      let remaining = fact < answer.remaining.count ? answer.remaining[fact] : .unknown
      if !setAside.contains(fact), readFacts.isRead[fact], narrows(remaining, known, ofFact: fact),
        let words = wording.knowledge(remaining, ofFact: fact)
      {
        following.append(Sheet.Fact(label, words))
      }
    }
    sheet.append(.facts(Sheet.Facts(said: said, following: following)))
    if let note = patient.note { sheet.append(.paragraph(Phrase("Note: ", .faint) + Phrase(note))) }
    if let date = patient.date { sheet.append(.paragraph(Phrase("Date: ", .faint) + Phrase(date))) }
  }

  /// What the board has decided, as far as the case says, or room to write it.
  func appendDecision(of patient: PatientCase, leavesRoom: Bool, to sheet: inout Sheet) {
    guard let decision = patient.decision else {
      if leavesRoom { sheet.append(.decision(nil)) }
      return
    }
    let options = Phrase(decision.isEmpty ? "none of the options" : wording.options(decision), .strong)
    let reason = Phrase(patient.reason.map { " (" + $0 + ")" } ?? "")
    sheet.append(.decision(Phrase("Recorded: ", .faint) + options + reason))
  }

  /// The facts that clash, apart from fixed ones that clash with facts that are not.
  func factsSetAside(in answer: Answer) -> Set<Int> {
    var setAside: Set<Int> = []
    for conflict in answer.conflicts {
      let changeable = conflict.facts.filter { !book.facts[$0].isFixed }
      setAside.formUnion(changeable.isEmpty ? conflict.facts : changeable)
    }
    return setAside
  }

  /// Whether drawing everything together leaves less open of a fact than the case says of it.
  private func narrows(_ remaining: Knowledge, _ said: Knowledge, ofFact fact: Int) -> Bool {
    let type = book.facts[fact].type
    switch (remaining, said) {
    case (.values(let left), .values(let before)): return left & before != before
    case (.values(let left), .unknown): return left & type.everyValue != type.everyValue
    case (.range(let low, let high), .range(let lowBefore, let highBefore)):
      return low > lowBefore || high < highBefore
    case (.range(let low, let high), .unknown):
      guard case .number(let scale) = type else { return false }
      return low > 0 || high < scale.lastIndex
    case (.members(let present, let absent), .members(let presentBefore, let absentBefore)):
      return present & ~presentBefore != 0 || absent & ~absentBefore != 0
    case (.members(let present, let absent), .unknown): return present != 0 || absent != 0
    default: return false
    }
  }
}
