import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Lays out a comparison of two versions as a page.
struct ComparisonSheetBuilder {
  private let wording: ComparisonWording
  private let voided: [BookEntry]
  private let given: GivenPairWording

  init(_ comparison: BookComparison, voided: [BookEntry]) {
    self.voided = voided
    wording = ComparisonWording(comparison)
    given = GivenPairWording(old: comparison.old, new: comparison.new)
  }

  func sheet() -> Sheet {
    var sheet = Sheet()
    sheet.append(.title(Phrase(wording.versions)))
    sheet.append(.paragraph(Phrase(wording.summary, .strong)))
    for section in wording.sections {
      sheet.append(.heading(section.heading, gloss: section.gloss, section.tone))
      for item in section.items { append(item, to: &sheet) }
    }
    append("Read otherwise", "what a case file says means something else", .bad, wording.entries, to: &sheet)
    append("Undecided", "too complex for the budget; nothing is known of it", .open, wording.undecided, to: &sheet)
    append("Not comparable", "counted as added and removed", .open, wording.incomparable, to: &sheet)
    append(ComparisonWording.voided, "sign them anew", .open, voided.map { $0.text }, to: &sheet)
    let declarations = wording.declarations
    if !declarations.isEmpty {
      sheet.append(.heading("In the text", gloss: "apart from what changes for patients", .plain))
      for (subject, lines) in declarations {
        sheet.append(.subheading(Phrase(Self.heading(subject), .strong)))
        sheet.append(.list(lines.map { Phrase($0) }))
      }
    }
    return sheet
  }

  private func append(_ heading: String, _ gloss: String, _ tone: Tone, _ lines: [String], to sheet: inout Sheet) {
    if lines.isEmpty { return }
    sheet.append(.heading(heading, gloss: gloss, tone))
    sheet.append(.list(lines.map { Phrase($0) }))
  }

  private func append(_ item: ComparisonSection.Item, to sheet: inout Sheet) {
    sheet.append(.subheading(Phrase(item.subject, .strong) + Phrase(": " + item.change)))
    var entries: [Sheet.Entry] = []
    for patients in item.patients {
      entries.append(Sheet.Entry("patients", Phrase(patients.words)))
      entries += given.lines(patients, like: item.patients.first).map { Sheet.Entry($0.term, Phrase($0.words, .faint)) }
      if let before = patients.before { entries.append(Sheet.Entry("before", Phrase(before))) }
      if let after = patients.after { entries.append(Sheet.Entry("after", Phrase(after))) }
    }
    if !item.isComplete { entries.append(Sheet.Entry("more", "There are more such patients than are shown here.")) }
    sheet.append(.entries(entries))
  }

  static func heading(_ subject: DeclarationChange.Subject) -> String {
    switch subject {
    case .file: "Rule file"
    case .option: "Options"
    case .rule: "Rules"
    case .definition: "Definitions"
    case .fact: "Facts"
    case .group: "Groups"
    case .impossible: "Impossible combinations"
    case .question: "Questions"
    case .coverage: "Scope"
    case .source: "Sources"
    case .statement: "Statements"
    case .patientCase: "Cases"
    }
  }
}
