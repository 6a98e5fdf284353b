import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

extension SignOffBook {
  // MARK: Traceability

  /// From each statement of the sources to the rules that rest on it and the cases that exercise these.
  func traceability() -> Publication.Chapter {
    var blocks: [Publication.Block] = []
    let exercised = casesByRule()
    for (index, source) in book.sources.enumerated() {
      blocks.append(.heading(Phrase(source.title), anchor: "source-" + source.name))
      blocks.append(.paragraph(self.source(source)))
      let whole = rules(citing: Reference(source: index, statement: nil, evidence: nil))
      if !whole.isEmpty {
        blocks.append(.paragraph(Phrase("Cited as a whole by ") + arguments.links(whole) + "."))
      }
      let rows = source.statements.indices.map { row($0, of: index, exercised) }
      guard !rows.isEmpty else { continue }
      blocks.append(
        .table(
          Publication.Table(
            caption: "The statements of “" + source.title + "”, what rests on them, and the cases that exercise it",
            columns: ["Statement", "Text", "Rests on it", "Cases"],
            rows: rows,
            style: .text
          )
        )
      )
    }
    return Publication.Chapter(anchor: "traceability", title: "From the source to the rules", blocks: blocks)
  }

  private func row(_ statement: Int, of source: Int, _ exercised: [[Int]]) -> Publication.Table.Row {
    let reference = Reference(source: source, statement: statement, evidence: nil)
    let declared = book.sources[source].statements[statement]
    let citing = rules(citing: reference)
    var rests = arguments.links(citing)
    let facts = book.facts.filter {
      $0.requirement?.reference.map { $0.statement == statement && $0.source == source } == true
    }
    for fact in facts {
      if !rests.isEmpty { rests.append(", ") }
      rests.append(fact.label, .link(Anchors.fact(fact)))
      rests.append(" (required)")
    }
    if !declared.informs.isEmpty {
      if !rests.isEmpty { rests.append("; ") }
      let isEvery = declared.informs.count == book.options.count
      rests.append("informs " + (isEvery ? "every option" : wording.options(declared.informs)))
    }
    let cases = Set(citing.flatMap { exercised[$0] }).sorted()
    return Publication.Table.Row(
      anchor: Anchors.statement(reference, in: book),
      [
        Phrase(declared.id, .reference), Phrase(declared.text), rests.isEmpty ? "nothing" : rests,
        links(toCases: cases),
      ]
    )
  }

  private func rules(citing reference: Reference) -> [Int] {
    book.rules.indices.filter { rule in
      book.rules[rule].references.contains { $0.source == reference.source && $0.statement == reference.statement }
    }
  }

  /// For each rule the cases in which it holds.
  private func casesByRule() -> [[Int]] {
    var cases = Array(repeating: [Int](), count: book.rules.count)
    for trial in trials {
      for rule in holding(in: trial) { cases[rule].append(trial.position) }
    }
    return cases
  }

  private func holding(in trial: CaseTrial) -> [Int] {
    let rules = trial.answer.options.flatMap { $0.arguments + $0.counterarguments + $0.exclusions + $0.notes }
    return Set(rules).sorted()
  }

  private func links(toCases cases: [Int]) -> Phrase {
    var words = Phrase()
    for (position, number) in cases.enumerated() {
      if position > 0 { words.append(", ") }
      words.append(String(number + 1), .link(Anchors.bookCase(number)))
    }
    return words.isEmpty ? "none" : words
  }

  // MARK: Cases

  func casesChapter() -> Publication.Chapter {
    var blocks: [Publication.Block] = [.paragraph(Phrase(TrialWording.summary(of: trials) + "."))]
    for trial in trials {
      let bookCase = book.cases[trial.position]
      blocks.append(
        .heading(Phrase(String(trial.position + 1) + ". " + bookCase.title), anchor: Anchors.bookCase(trial.position))
      )
      if let note = bookCase.note { blocks.append(.paragraph(Phrase(note))) }
      var terms = [Publication.Term("Given", Phrase(given(bookCase)))]
      for verdict in [Verdict.candidate, .provisional, .possible, .excluded, .undecided] {
        let options = trial.answer.options.filter { $0.verdict == verdict }.map { wording.label(ofOption: $0.option) }
        guard !options.isEmpty else { continue }
        terms.append(Publication.Term(Phrase(verdict.heading), Phrase(options.joined(separator: ", "))))
      }
      if trial.answer.scope == .outside {
        terms.append(Publication.Term("Answer", "the rules do not cover this patient"))
      }
      let rules = holding(in: trial)
      if !rules.isEmpty { terms.append(Publication.Term("Rules that hold", arguments.links(rules))) }
      let isFine = trial.failures.isEmpty
      terms.append(Publication.Term("Outcome", isFine ? "as expected" : Phrase("not as expected", .tone(.bad))))
      blocks.append(.terms(terms))
    }
    return Publication.Chapter(anchor: "cases", title: "Cases", blocks: blocks)
  }

  private func given(_ bookCase: BookCase) -> String {
    let known = book.facts.indices.filter { bookCase.patient.knowledge[$0].isSaid }
    let words = known.map { wording.statement(bookCase.patient.knowledge[$0], ofFact: $0) }
    return words.isEmpty ? "nothing" : words.joined(separator: "; ")
  }

  /// What the cases show of the rules, and what they leave out.
  func coverageChapter() -> Publication.Chapter {
    let report = TestReport(texts: texts, book: book, trials: trials, coverage: coverage, proposals: [])
    let sheet = TestSheetBuilder(report, isWhole: true).sheet(listsFailures: false)
    return Publication.Chapter(
      anchor: "coverage",
      title: "What the cases cover",
      blocks: [
        .paragraph(
          """
          A rule is held where some case makes it hold, and decisive where a case would be answered otherwise without it. \
          A limit value is the value next to a limit, on either side.
          """
        )
      ] + Publication.blocks(of: sheet)
    )
  }

  // MARK: Findings

  func findingsChapter() -> Publication.Chapter {
    let title = "What the check finds"
    guard !findings.isEmpty else {
      return Publication.Chapter(
        anchor: "findings",
        title: title,
        blocks: [.paragraph("Nothing: no error, no warning, no remark.")]
      )
    }
    var blocks: [Publication.Block] = [.paragraph(Phrase((FindingWriter.summary(of: findings) ?? "") + "."))]
    for finding in findings {
      let name = finding.severity == .information ? "remark" : finding.severity.rawValue
      let file = book.isLayered ? texts.name(of: finding.place) + " " : ""
      let line = file + "line " + String(texts.position(of: finding.place).line)
      blocks.append(
        .heading(
          Phrase(finding.code.rawValue + ", " + name + ", " + line, finding.severity == .error ? .tone(.bad) : .none),
          anchor: nil
        )
      )
      blocks.append(.paragraph(Phrase(finding.message.prefix(1).uppercased() + finding.message.dropFirst() + ".")))
      var further = finding.help.map { Publication.Item(Phrase($0)) }
      if let witness = finding.witness { further.append(item(witness)) }
      if !further.isEmpty { blocks.append(.list(further)) }
    }
    return Publication.Chapter(anchor: "findings", title: title, blocks: blocks)
  }
}
