import CaseSpaces
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Builds the book that clinicians read and sign: everything that a rule file says, in sentences, with what follows from
/// it and what it rests on.
package struct SignOffBook: Sendable {
  let engine: CaseEngine
  let book: RuleBook
  let wording: BookWording
  let findings: [Diagnostic]
  let trials: [CaseTrial]
  let coverage: CaseCoverage
  let register: SignatureRegister
  /// Whether signatures are kept beside the file.
  let keepsSignatures: Bool
  let texts: RuleTexts
  let arguments: ArgumentSetter

  /// - Parameters:
  ///   - engine: The compiled rule book.
  ///   - texts: The rule file with those that it extends.
  ///   - findings: What `check` finds about the file.
  ///   - trials: The outcome of the file's own cases.
  ///   - coverage: What these cases show.
  ///   - signatures: What is signed of the book; nil where no signatures are kept.
  package init(
    _ engine: CaseEngine,
    texts: RuleTexts,
    findings: [Diagnostic],
    trials: [CaseTrial],
    coverage: CaseCoverage,
    signatures: SignatureRegister?
  ) {
    self.engine = engine
    book = engine.book
    wording = BookWording(engine.book)
    self.findings = findings
    self.trials = trials
    self.coverage = coverage
    register = signatures ?? SignatureRegister(BookDigests(engine.book), files: [])
    keepsSignatures = signatures != nil
    self.texts = texts
    arguments = ArgumentSetter(engine)
  }

  /// The name of the book as words: `Neuroendocrine tumours`.
  private var title: String {
    let words = BookWording.readable(book.name)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  package func publication() -> Publication {
    Publication(
      title: title,
      subtitle: Phrase("Version " + book.version + ". The rules in sentences, to be read, questioned and signed."),
      front: front(),
      chapters: [reading()] + optionChapters() + vocabularyChapters() + [traceability(), casesChapter()]
        + [coverageChapter(), findingsChapter(), signaturesChapter()],
      closing: Phrase(
        book.name + " " + book.version + ", " + book.digest
          + ". Options and reasons for the multidisciplinary team, not advice."
      )
    )
  }

  // MARK: Title page

  private func front() -> [Publication.Block] {
    var terms = [
      Publication.Term("Rule file", Phrase(book.name, .reference) + Phrase(", version " + book.version)),
      Publication.Term("SHA-256", Phrase(book.digest.split(separator: ":").last.map { String($0) } ?? "", .reference)),
      Publication.Term(
        "Intended use",
        "Options and reasons for the multidisciplinary team, not advice. The team decides."
      ),
    ]
    if book.isLayered {
      for layer in book.layers.dropLast() {
        terms.append(
          Publication.Term(
            "Extends",
            Phrase(layer.name, .reference) + Phrase(", version " + layer.version + ", ")
              + Phrase(layer.digest, .reference)
          )
        )
      }
    }
    for source in book.sources { terms.append(Publication.Term("Source", self.source(source))) }
    terms.append(Publication.Term("Contents", Phrase(counts())))
    terms.append(Publication.Term("Checked", Phrase(checked())))
    terms.append(Publication.Term("Signatures", Phrase(signed())))
    return [.terms(terms)] + book.notes.map { .paragraph(Phrase($0)) }
  }

  func source(_ source: Source) -> Phrase {
    var words = Phrase(source.title, .strong)
    if let publisher = source.publisher { words.append(", " + publisher) }
    if let edition = source.edition { words.append(", " + edition) }
    words.append(" (" + source.name + ")", .faint)
    if let link = source.link {
      words.append(" ")
      words.append(link, .address(link))
    }
    if let digest = source.digest { words.append(", " + digest) }
    return words
  }

  private func counts() -> String {
    let statements = book.sources.reduce(0) { $0 + $1.statements.count }
    return BookWording.list(
      [
        count(book.options.count, "option"), count(book.rules.count, "rule"), count(book.facts.count, "fact"),
        count(book.definitions.count, "definition"), count(book.constraints.count, "impossible combination"),
        count(book.questions.count, "question"), count(statements, "source statement"),
        count(book.cases.count, "case"),
      ],
      "and"
    )
  }

  private func checked() -> String {
    (FindingWriter.summary(of: findings) ?? "No findings") + "; " + TrialWording.summary(of: trials) + "."
  }

  private func signed() -> String {
    guard keepsSignatures else { return "None are kept beside this file yet." }
    let parts = [SignatureWording.unusable(register), register.isKnown ? SignatureSheetBuilder(register).summary : nil]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  func count(_ number: Int, _ noun: String) -> String { String(number) + " " + noun + (number == 1 ? "" : "s") }

  // MARK: How to read

  private func reading() -> Publication.Chapter {
    Publication.Chapter(
      anchor: "reading",
      title: "How to read this book",
      blocks: [
        .paragraph(
          """
          Every sentence here is made from the checked rules themselves, not written beside them: what is read is what is \
          decided. A rule argues; it never decides. Its strength sorts what is shown and never cancels another rule.
          """
        ),
        .terms([
          Publication.Term("▲▲ Strongly for", "an argument for the option, made strongly"),
          Publication.Term("▲ For, △ weakly for", "an argument for it, plain or weak"),
          Publication.Term("▼▼ Strongly against", "an argument against it, made strongly"),
          Publication.Term("▼ Against, ▽ weakly against", "an argument against it, plain or weak"),
          Publication.Term("■ Excludes", "where this holds, the option is not offered, whatever argues for it"),
          Publication.Term("● Note", "shown beside the option; it changes nothing"),
        ]),
        .paragraph(
          """
          A fact that is not known is never taken for “no”: an answer holds however it turns out, or says what it hangs on. \
          Where a fact cannot apply to a patient, a sentence that says something of it is not true of them.
          """
        ),
        .paragraph(
          """
          The tables of an option show the same conditions as rows: a rule holds exactly for the patients of one of its \
          rows; an empty cell means that the fact may be anything. The patients below them are found by going through every \
          combination that the rules can tell apart, and not by trying some.
          """
        ),
        .paragraph(
          """
          A signature covers a rule with everything that decides where it holds and what it says: the facts, groups and \
          definitions that it reads, the statements that it cites, and the rules that override it. A change of any of these \
          voids it; a change of layout does not.
          """
        ),
      ]
    )
  }
}
