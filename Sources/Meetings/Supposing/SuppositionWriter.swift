import Batches
import CaseFiles
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks

/// Writes cases with what they say and what is supposed of them side by side.
package struct SuppositionWriter: Sendable {
  /// The most cases of one HTML page.
  package static let mostChapters = 2_000

  private let book: RuleBook
  private let format: SuppositionFormat
  private let isColoured: Bool
  private let supposed: [FactEntry]
  private let setter: ChangeSetter
  private let pages: CaseSheetBuilder
  private let signatures: SignatureWording?

  /// - Parameters:
  ///   - book: The rule book.
  ///   - format: How to write.
  ///   - isColoured: Whether text may be coloured.
  ///   - supposed: What is put in place of what the cases say.
  ///   - signatures: What is signed of the book; the pages say what is not.
  package init(
    book: RuleBook,
    format: SuppositionFormat,
    isColoured: Bool,
    supposed: [FactEntry],
    signatures: SignatureRegister? = nil
  ) {
    self.book = book
    self.format = format
    self.isColoured = isColoured
    self.supposed = supposed
    setter = ChangeSetter(book: book, before: "as recorded", after: "what if", showsSame: true)
    pages = CaseSheetBuilder(book: book, isBrief: false, signatures: signatures)
    self.signatures = signatures.map { SignatureWording(book: book, register: $0) }
  }

  /// What is supposed, in words: `Spread: No spread · Surgery can be done: unknown`.
  private var supposition: String {
    supposed.map { setter.wording.statement($0.knowledge, ofFact: $0.fact) }.joined(separator: "\u{A0}· ")
  }

  private var closing: Phrase {
    let digest = book.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
    let rules = "Rules: " + book.name + " " + book.version + ", SHA-256 " + digest + "."
    return Phrase(
      [rules, signatures?.remark(), "Options and reasons for the multidisciplinary team, not advice."]
        .compactMap { $0 }.joined(separator: " ")
    )
  }

  /// Writes one case; HTML is written at the end.
  func write(_ change: PatientChange, at place: CasePlace, into output: inout Output) {
    let blocks = setter.blocks(change)
    let publication = Publication(
      title: title(change.before.patient, place),
      subtitle: Phrase("What if:", .strong) + Phrase(" " + supposition),
      front: blocks,
      chapters: [],
      closing: closing,
      isBook: false
    )
    separate(place, into: &output)
    switch format {
    case .text: TextSheetWriter(isColoured: isColoured).write(Sheet(publication), into: &output)
    case .markdown: MarkdownPublicationWriter().write(publication, into: &output)
    case .html: break
    }
  }

  /// Writes one case that could not be read; HTML is written at the end.
  func write(_ rejection: RejectedCase, into output: inout Output) {
    let place = CasePlace(position: rejection.position, file: rejection.file)
    let result = CaseResult(
      position: rejection.position,
      file: rejection.file,
      outcome: .rejected(id: rejection.id, rejection.problem)
    )
    separate(place, into: &output)
    switch format {
    case .text: TextSheetWriter(isColoured: isColoured).write(pages.sheet(for: result), into: &output)
    case .markdown: MarkdownSheetWriter().write(pages.sheet(for: result), into: &output)
    case .html: break
    }
  }

  /// Writes what stands behind the last case: of several how many change, and the whole page of HTML.
  ///
  /// - Parameters:
  ///   - suppositions: What came of the cases.
  ///   - unread: The inputs that could not be read, or not to their ends, which are named.
  ///   - output: Where it goes.
  package func close(_ suppositions: Suppositions, unread: [UnreadInput] = [], into output: inout Output) {
    let gap = UnreadInput.gap(unread, notIn: "this list")
    let hasEnd = suppositions.caseCount > 1 || !unread.isEmpty
    switch format {
    case .html: HTMLPublicationWriter().write(publication(suppositions, gap), into: &output)
    case .text where hasEnd:
      var sheet = Sheet()
      sheet.append(.closing([Phrase(suppositions.words + ".", .strong) + gap]))
      output.endLine()
      TextSheetWriter(isColoured: isColoured).write(sheet, into: &output)
    case .markdown where hasEnd:
      output.endLine()
      output.write(markdown: Phrase(suppositions.words + ".", .strong) + gap)
      output.endLine()
    case .text, .markdown: break
    }
  }

  // MARK: One page

  /// The case as a chapter of a page; nil where the format has every case on its own.
  func chapter(_ change: PatientChange, at place: CasePlace) -> Publication.Chapter? {
    guard format == .html else { return nil }
    let title = title(change.before.patient, place)
    return Publication.Chapter(anchor: anchor(place), title: title, blocks: setter.blocks(change))
  }

  func chapter(_ rejection: RejectedCase) -> Publication.Chapter? {
    guard format == .html else { return nil }
    let place = CasePlace(position: rejection.position, file: rejection.file)
    let problem = rejection.problem
    return Publication.Chapter(
      anchor: anchor(place),
      title: "Case " + (rejection.id?.text ?? String(rejection.position)),
      blocks: [
        .terms([
          Publication.Term(
            "not read",
            Phrase(problem.place + ": " + problem.message + " [" + problem.code.rawValue + "]")
          )
        ])
      ]
    )
  }

  private func publication(_ suppositions: Suppositions, _ gap: Phrase) -> Publication {
    let left = suppositions.chapters.unlistedCount
    let rest = left > 0 ? [String(left) + " more cases are not on this page; text and Markdown have every case."] : []
    return Publication(
      title: "What if",
      subtitle: Phrase(supposition),
      front: [.paragraph(Phrase(suppositions.words + ".") + gap)] + rest.map { .paragraph(Phrase($0, .strong)) },
      chapters: suppositions.chapters.cases,
      closing: closing,
      isBook: false
    )
  }

  private func anchor(_ place: CasePlace) -> String { "case-" + String(place.position) }

  private func title(_ patient: PatientCase, _ place: CasePlace) -> String {
    let name = "Case " + (patient.id?.text ?? String(place.position))
    let file = place.file.map { " (case " + String(place.position) + " of this run, from " + $0 + ")" } ?? ""
    return name + (patient.title.map { ": " + $0 } ?? "") + file
  }

  private func separate(_ place: CasePlace, into output: inout Output) {
    guard !place.isFirst else { return }
    switch format {
    case .text: output.write("\n" + String(repeating: "-", count: TextSheetWriter.width) + "\n\n")
    case .markdown: output.endLine()
    case .html: break
    }
  }
}
