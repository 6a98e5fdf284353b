import RuleBooks

/// Builds the list of what a rule book asks about a patient, with all that a case file may say.
package struct FactSheetBuilder: Sendable {
  private let book: RuleBook
  private let wording: BookWording

  package init(book: RuleBook) {
    self.book = book
    wording = BookWording(book)
  }

  package func sheet() -> Sheet {
    var sheet = Sheet()
    sheet.append(.title(Phrase("Facts of " + book.name + " " + book.version)))
    for fact in book.facts {
      sheet.append(.subheading(heading(of: fact)))
      sheet.append(.entries(entries(of: fact)))
    }
    return sheet
  }

  private func heading(of fact: Fact) -> Phrase {
    var phrase = Phrase(fact.name, .strong) + Phrase(": " + fact.label)
    if fact.isFixed { phrase.append(" (fixed)", .faint) }
    return phrase
  }

  private func entries(of fact: Fact) -> [Sheet.Entry] {
    var entries = [Sheet.Entry(kind(of: fact.type), Phrase(values(of: fact.type)))]
    if let requirement = fact.requirement {
      var words = requirement.condition.map { "when " + wording.condition($0) } ?? "always"
      if let reference = requirement.reference { words += " [" + wording.shortCitation(reference) + "]" }
      entries.append(Sheet.Entry("required", Phrase(words)))
    }
    if let condition = fact.onlyWhen { entries.append(Sheet.Entry("only when", Phrase(wording.condition(condition)))) }
    if !fact.keys.isEmpty { entries.append(Sheet.Entry("also called", Phrase(fact.keys.joined(separator: ", ")))) }
    for reading in fact.readings {
      let values = BookWording.indices(of: reading.values & fact.type.everyValue).map { fact.type.values[$0].name }
      var words = reading.words.map(quoted).joined(separator: ", ") + " as " + BookWording.list(values, "or")
      if let because = reading.because { words += ". " + because }
      entries.append(Sheet.Entry("reads", Phrase(words)))
    }
    return entries
  }

  private func kind(of type: FactType) -> String {
    switch type {
    case .yesOrNo: "yes or no"
    case .oneOf: "one of"
    case .inOrder: "in order"
    case .severalOf: "several of"
    case .number: "number"
    case .text: "text"
    }
  }

  private func values(of type: FactType) -> String {
    switch type {
    case .yesOrNo: return "yes, no"
    case .text: return "free text, shown and never decided on"
    case .oneOf(let values), .inOrder(let values), .severalOf(let values):
      return values.map(description).joined(separator: ", ")
    case .number(let scale):
      let step = Decimal(scale.step, decimals: scale.decimals).text
      return scale.text(at: 0) + " to " + scale.measure(at: scale.lastIndex) + ", step " + step
    }
  }

  private func description(of value: FactValue) -> String {
    var words = value.name
    if let label = value.label { words += " " + quoted(label) }
    if !value.synonyms.isEmpty { words += " (also " + value.synonyms.joined(separator: ", ") + ")" }
    return words
  }

  private func quoted(_ text: String) -> String { "\"" + text + "\"" }
}
