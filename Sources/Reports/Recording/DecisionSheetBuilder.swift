import CaseFiles
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Builds the page that says which decision was recorded, and what the rules hold of it.
package struct DecisionSheetBuilder: Sendable {
  /// What became of the file.
  package enum Deed: Sendable {
    case recorded
    /// It says so already.
    case unchanged
    /// Nothing was written; only what would be.
    case planned
  }

  private let book: RuleBook
  private let wording: BookWording

  package init(book: RuleBook) {
    self.book = book
    wording = BookWording(book)
  }

  /// - Parameters:
  ///   - decision: The decision.
  ///   - patient: The case before it.
  ///   - answer: What the rules say of the case.
  ///   - position: The number of the case in its file.
  ///   - deed: What became of the file.
  ///   - remark: What the reason is, where a word about it helps.
  package func sheet(
    for decision: RecordedDecision,
    of patient: PatientCase,
    answer: Answer,
    position: Int,
    deed: Deed,
    remark: String?
  ) -> Sheet {
    var sheet = Sheet()
    let name = "Case " + (patient.id?.text ?? String(position)) + (patient.title.map { ": " + $0 } ?? "")
    sheet.append(.title(Phrase(name)))
    let gloss =
      switch deed {
      case .recorded: "written into the file"
      case .unchanged: "it stands in the file already"
      case .planned: "nothing is written yet"
      }
    sheet.append(.heading("The board's decision", gloss: gloss, .plain))
    sheet.append(.entries(entries(decision, before: patient, remark: remark)))
    append(decision.options, answer, to: &sheet)
    let digest = book.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
    sheet.append(
      .closing([
        Phrase("Rules: " + book.name + " " + book.version + ", SHA-256 " + digest, .faint),
        Phrase("What the rules hold is no approval of a decision: options and reasons, not advice.", .strong),
      ])
    )
    return sheet
  }

  /// The options of a decision in words.
  package func words(_ options: [Int]) -> String { options.isEmpty ? "none of the options" : wording.options(options) }

  private func entries(_ decision: RecordedDecision, before: PatientCase, remark: String?) -> [Sheet.Entry] {
    var entries = [Sheet.Entry("decision", Phrase(words(decision.options), .strong))]
    if let old = before.decision, old != decision.options {
      entries.append(Sheet.Entry("in place of", Phrase(words(old)), tone: .open))
    }
    if let reason = decision.reason ?? before.reason {
      entries.append(Sheet.Entry("reason", Phrase(reason) + Phrase(remark.map { " (" + $0 + ")" } ?? "", .faint)))
    }
    if let old = before.reason, let reason = decision.reason, old != reason {
      entries.append(Sheet.Entry("in place of", Phrase(old), tone: .open))
    }
    if let date = decision.date ?? before.date { entries.append(Sheet.Entry("date", Phrase(date))) }
    return entries
  }

  private func append(_ options: [Int], _ answer: Answer, to sheet: inout Sheet) {
    sheet.append(.heading("What the rules hold", gloss: "of the case as it is recorded; not an approval", .plain))
    if answer.scope == .outside {
      sheet.append(.paragraph("The rule book does not speak about this patient."))
      return
    }
    for option in options {
      guard let found = answer.options.first(where: { $0.option == option }) else { continue }
      sheet.append(.subheading(Phrase(wording.label(ofOption: option), .strong)))
      sheet.append(.entries(entries(found)))
    }
    let others = answer.options.filter { $0.verdict == .candidate && !options.contains($0.option) }
    if !others.isEmpty {
      let names = wording.options(others.map { $0.option })
      sheet.append(.paragraph(Phrase(options.isEmpty ? "Candidates: " : "Other candidates: ", .faint) + Phrase(names)))
    }
  }

  /// The verdict with the arguments that hold, and the exclusions that may.
  private func entries(_ option: OptionAnswer) -> [Sheet.Entry] {
    let meaning = option.verdict.gloss(in: book) + (option.isContested ? "; contested" : "")
    var entries = [Sheet.Entry(option.verdict.rawValue, Phrase(meaning), tone: option.verdict.tone)]
    for rule in option.exclusions + option.arguments + option.counterarguments {
      entries.append(
        Sheet.Entry(
          book.rules[rule].effect.words,
          Phrase(book.rules[rule].because + " ") + Phrase(wording.origin(of: rule), .reference)
        )
      )
    }
    for open in option.open where book.rules[open.rule].effect == .excludes {
      let needs = open.needs.isEmpty ? "what is missing" : wording.facts(open.needs)
      let words = "Would be excluded, depending on " + needs + ": “" + book.rules[open.rule].because + "” "
      entries.append(
        Sheet.Entry("open", Phrase(words) + Phrase(wording.origin(of: open.rule), .reference), tone: .open)
      )
    }
    return entries
  }
}
