import CaseFiles
import Evaluation
import RuleBooks

/// Builds the page that a person reads the evening before the meeting.
///
/// The order is the order of work: the patient, what must be cleared up first, the options by verdict with their
/// reasons, and what is missing with what it would decide.
package struct CaseSheetBuilder: Sendable {
  let book: RuleBook
  let wording: BookWording
  let isBrief: Bool
  /// The facts that some rule reads; only of these it is told what follows for them.
  let readFacts: ReadFacts
  let readings: ReadingWording
  let openConditions: OpenConditionWording
  /// What is signed of the book; nil where no signatures are kept.
  let signatures: SignatureWording?

  package init(book: RuleBook, isBrief: Bool, signatures: SignatureRegister? = nil) {
    self.book = book
    self.isBrief = isBrief
    wording = BookWording(book)
    readFacts = ReadFacts(book)
    readings = ReadingWording(book)
    openConditions = OpenConditionWording(book)
    self.signatures = signatures.map { SignatureWording(book: book, register: $0) }
  }

  package func sheet(for result: CaseResult) -> Sheet {
    var sheet = Sheet()
    switch result.outcome {
    case .rejected(_, let rejection):
      appendTitle(of: result, patient: nil, to: &sheet)
      append(rejection, to: &sheet)
    case .answered(let patient, let answer):
      appendTitle(of: result, patient: patient, to: &sheet)
      append(patient, answer: answer, to: &sheet)
      appendConflicts(of: answer, patient: patient, to: &sheet)
      appendQuestions(of: answer, to: &sheet)
      appendScope(of: answer, to: &sheet)
      if isBrief {
        appendBriefOptions(of: answer, to: &sheet)
      } else {
        appendOptions(of: answer, to: &sheet)
      }
      appendMissing(of: answer, to: &sheet)
      appendDecision(of: patient, leavesRoom: true, to: &sheet)
    }
    sheet.append(.closing(provenance(of: result.answer, showing: result.answer?.options)))
    return sheet
  }

  private func appendTitle(of result: CaseResult, patient: PatientCase?, to sheet: inout Sheet) {
    var title = Phrase("Case " + (result.id?.text ?? String(result.position)), .strong)
    if let words = patient?.title { title.append(": " + words) }
    sheet.append(.title(title))
    if let place = place(of: result) { sheet.append(.paragraph(Phrase(place, .faint))) }
  }

  /// Where the case stands; nil where there is only one place to look.
  private func place(of result: CaseResult) -> String? {
    let line = result.line.map { "line " + String($0) }
    if let file = result.file {
      return "Case " + String(result.position) + " of this run, from " + file + (line.map { ", " + $0 } ?? "")
    }
    guard let line, result.position > 1 || result.isRow else { return nil }
    return "From " + line
  }

  private func append(_ problem: CaseProblem, to sheet: inout Sheet) {
    sheet.append(.heading("Not read", gloss: "this case has no answer until its entry is put right", .bad))
    var entries = [Sheet.Entry("problem", Phrase(problem.message + " ") + bracketed(problem.code.rawValue))]
    entries.append(Sheet.Entry("where", Phrase(problem.place)))
    if let help = problem.help { entries.append(Sheet.Entry("help", Phrase(help))) }
    sheet.append(.entries(entries))
  }

  /// The rules, the sources of what the page says, what of it nobody has signed, and what the page is.
  ///
  /// - Parameters:
  ///   - answer: The answer that the page is about; nil for a case that has none.
  ///   - shown: The answers of the options that the page gives reasons for; nil where it gives none.
  package func provenance(of answer: Answer?, showing shown: [OptionAnswer]?) -> [Phrase] {
    let sources = isBrief ? [] : self.sources(of: shown).map { Phrase("Source: " + description(of: $0), .faint) }
    let remark = answer.flatMap { signatures?.remark(on: $0) }.map { [Phrase($0)] } ?? []
    return [Phrase("Rules: " + rules, .faint)] + sources + remark
      + [Phrase("Options and reasons for the multidisciplinary team, not advice.", .strong)]
  }

  /// The rules with their layers and the start of their digest.
  var rules: String {
    let digest = book.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
    let layers = book.layers.dropLast().reversed().map { " over " + $0.name + " " + $0.version }
    return book.name + " " + book.version + layers.joined() + ", SHA-256 " + digest
  }

  /// The sources of the lowest file, and those of layers that a rule cites which holds.
  private func sources(of shown: [OptionAnswer]?) -> [Source] {
    guard let shown else { return [] }
    var cited: Set<Int> = []
    for option in shown {
      let rules = option.arguments + option.counterarguments + option.exclusions + option.notes
      for rule in rules { cited.formUnion(book.rules[rule].references.map { $0.source }) }
    }
    return book.sources.indices
      .filter { book.layer(of: book.sources[$0].place) == 0 || cited.contains($0) }
      .map { book.sources[$0] }
  }

  func description(of source: Source) -> String {
    var words = source.title
    if let publisher = source.publisher { words += ", " + publisher }
    if let edition = source.edition { words += ", " + edition }
    return words + (book.sources.count > 1 ? " (" + source.name + ")" : "")
  }
}
