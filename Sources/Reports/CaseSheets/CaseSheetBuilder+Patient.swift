import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  func append(_ patient: PatientCase, answer: Answer, to sheet: inout Sheet) {
    let setAside = factsSetAside(in: answer)
    var said: [Phrase] = []
    var following: [Phrase] = []
    for fact in book.facts.indices {
      let known = patient.knowledge[fact]
      if let words = wording.knowledge(known, ofFact: fact) {
        var phrase = pair(wording.label(ofFact: fact), words)
        if setAside.contains(fact) { phrase.append("\u{A0}(set\u{A0}aside)", .tone(.bad)) }
        said.append(phrase)
      }
      let remaining = fact < answer.remaining.count ? answer.remaining[fact] : .unknown
      if !setAside.contains(fact), readFacts.isRead[fact], narrows(remaining, known, ofFact: fact),
        let words = wording.knowledge(remaining, ofFact: fact)
      {
        following.append(pair(wording.label(ofFact: fact), words))
      }
    }
    sheet.append(.paragraph(said.isEmpty ? "Nothing is known of this patient." : joined(said)))
    if !following.isEmpty { sheet.append(.paragraph(Phrase("It follows: ", .faint) + joined(following))) }
    if let note = patient.note { sheet.append(.paragraph(Phrase("Note: ", .faint) + Phrase(note))) }
    if let date = patient.date { sheet.append(.paragraph(Phrase("Date: ", .faint) + Phrase(date))) }
    if let decision = patient.decision {
      let reason = patient.reason.map { " (" + $0 + ")" } ?? ""
      let options = decision.isEmpty ? "none" : wording.options(decision)
      sheet.append(.paragraph(Phrase("Recorded decision: ", .faint) + Phrase(options + reason)))
    }
  }

  /// The facts that clash, apart from fixed ones that clash with facts that are not.
  package func factsSetAside(in answer: Answer) -> Set<Int> {
    var setAside: Set<Int> = []
    for conflict in answer.conflicts {
      let changeable = conflict.facts.filter { !book.facts[$0].isFixed }
      setAside.formUnion(changeable.isEmpty ? conflict.facts : changeable)
    }
    return setAside
  }

  /// A label with its value, on one line where both are short.
  private func pair(_ label: String, _ words: String) -> Phrase {
    guard label.count + words.count <= 38 else { return Phrase(label + ": ", .faint) + Phrase(words) }
    return Phrase(BookWording.unbroken(label) + ":\u{A0}", .faint) + Phrase(BookWording.unbroken(words))
  }

  private func joined(_ phrases: [Phrase]) -> Phrase {
    var whole = Phrase()
    for (position, phrase) in phrases.enumerated() {
      if position > 0 { whole.append("\u{A0}· ", .faint) }
      whole.append(phrase)
    }
    return whole
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
