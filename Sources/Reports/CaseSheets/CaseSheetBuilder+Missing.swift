import Evaluation
import RuleBooks

extension CaseSheetBuilder {
  /// What is missing and what it would decide; facts that would change nothing come last, on one line.
  func appendMissing(of answer: Answer, to sheet: inout Sheet) {
    guard answer.scope != .outside || !answer.missing.isEmpty else { return }
    sheet.append(.heading("Missing", gloss: "", .plain))
    var tasks = answer.missing.filter(isDecisive).map { item(for: $0, in: answer) }
    var items: [Phrase] = []
    let settling = settlingFacts(in: answer)
    let idle = answer.missing.filter { !isDecisive($0) && $0.isRequired }
    if !idle.isEmpty {
      tasks.append(Phrase("Required, but changing no option here: ") + Phrase(labels(of: idle)) + ".")
    }
    let others = answer.missing.filter { missing in
      !isDecisive(missing) && !missing.isRequired && !settling.contains(missing.fact)
    }
    if !others.isEmpty { items.append(Phrase("Changing no option here: " + labels(of: others) + ".")) }
    if !settling.isEmpty {
      items.append(Phrase("Read by no rule, but could settle some of the above: " + wording.facts(settling) + "."))
    }
    if tasks.isEmpty, items.isEmpty {
      sheet.append(.paragraph("Nothing: no further fact would change a verdict."))
    }
    if !tasks.isEmpty { sheet.append(.tasks(tasks)) }
    if !items.isEmpty { sheet.append(.list(items)) }
  }

  func isDecisive(_ missing: MissingFact) -> Bool { !missing.options.isEmpty || missing.decidesScope }

  private func labels(of missing: [MissingFact]) -> String {
    missing.map { wording.label(ofFact: $0.fact) + ($0.isSetAside ? " (set aside)" : "") }.joined(separator: ", ")
  }

  private func item(for missing: MissingFact, in answer: Answer) -> Phrase {
    var item = Phrase(wording.label(ofFact: missing.fact), .strong)
    if missing.isRequired { item.append(" (required)", .tone(.open)) }
    if missing.isSetAside { item.append(" (set aside)", .tone(.bad)) }
    var effects: [String] = []
    if missing.decidesScope { effects.append("decides whether these rules apply") }
    let alone = optionsDecidedAlone(by: missing, in: answer)
    let others = missing.options.filter { !alone.contains($0) }
    if !alone.isEmpty { effects.append("bears on " + wording.options(alone)) }
    if !others.isEmpty { effects.append("with other facts also on " + wording.options(others)) }
    item.append(": " + effects.joined(separator: "; ") + ".")
    let members = sufficientMembers(of: missing.fact, in: answer)
    if !isBrief, members != 0 {
      let names = wording.values(members, ofFact: missing.fact)
      item.append(names.count == 1 ? " Enough to know: " : " Enough to know one of: ", .faint)
      item.append(names.joined(separator: ", ") + ".", .faint)
    }
    return item
  }

  /// The options that the missing fact narrows by itself.
  private func optionsDecidedAlone(by missing: MissingFact, in answer: Answer) -> [Int] {
    missing.options.filter { option in
      answer.options.contains { $0.option == option && $0.depends.alone.contains(missing.fact) }
    }
  }

  private func sufficientMembers(of fact: Int, in answer: Answer) -> UInt64 {
    var members: UInt64 = 0
    for option in answer.options {
      for sufficient in option.depends.members where sufficient.fact == fact { members |= sufficient.members }
    }
    return members
  }

  private func settlingFacts(in answer: Answer) -> [Int] {
    var facts: Set<Int> = []
    for option in answer.options { facts.formUnion(option.depends.settledBy) }
    return facts.sorted()
  }
}
