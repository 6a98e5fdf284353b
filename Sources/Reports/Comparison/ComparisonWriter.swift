import Evaluation
import RuleAnalysis
import RuleBooks

/// Writes a comparison and, case by case, what changes in an archive.
package struct ComparisonWriter: Sendable {
  private let comparison: BookComparison
  private let format: ComparisonFormat
  private let isColoured: Bool
  /// Whether cases are compared, too.
  private let hasCases: Bool
  /// The entries of the old version whose signatures do not stand in the new one.
  private let voided: [BookEntry]
  private let cases: CaseChangeWording
  private var counts = ComparedCase.Counts()
  private var shownCount = 0

  package init(
    _ comparison: BookComparison,
    voided: [BookEntry] = [],
    format: ComparisonFormat,
    isColoured: Bool,
    hasCases: Bool
  ) {
    self.comparison = comparison
    self.voided = voided
    self.format = format
    self.isColoured = isColoured
    self.hasCases = hasCases
    cases = CaseChangeWording(ComparisonWording(comparison))
  }

  /// How many cases came to which outcome so far.
  package var caseCounts: ComparedCase.Counts { counts }

  /// Writes what changes between the versions.
  package func open(into output: inout Output) {
    switch format {
    case .text:
      TextSheetWriter(isColoured: isColoured).write(
        ComparisonSheetBuilder(comparison, voided: voided).sheet(),
        into: &output
      )
    case .markdown: ComparisonMarkdown(comparison, voided: voided).write(into: &output)
    case .json:
      output.write("{")
      for (position, member) in ComparisonJSON(comparison, voided: voided).members.enumerated() {
        output.write(position == 0 ? "\n  " : ",\n  ")
        output.write(jsonString: member.key)
        output.write(": ")
        member.value.write(into: &output, indent: 1)
      }
    }
    guard hasCases else { return }
    switch format {
    case .text:
      var sheet = Sheet()
      sheet.append(.heading("Cases", gloss: "cases of the archive whose answer changes", .plain))
      output.endLine()
      TextSheetWriter(isColoured: isColoured).write(sheet, into: &output)
    case .markdown: output.write("\n### Cases\n\n")
    case .json: output.write(",\n  \"cases\": [")
    }
  }

  /// Writes one case where its answer changes, and counts it.
  package mutating func write(_ compared: ComparedCase, into output: inout Output) {
    counts.count(compared.outcome)
    let lines = cases.lines(compared.outcome)
    if lines.isEmpty { return }
    shownCount += 1
    switch format {
    case .text:
      var sheet = Sheet()
      sheet.append(.subheading(Phrase(cases.name(compared), .strong)))
      sheet.append(.list(lines.map { Phrase($0.subject + ": ", .strong) + Phrase($0.words) }))
      output.endLine()
      TextSheetWriter(isColoured: isColoured).write(sheet, into: &output)
    case .markdown:
      output.write("- **" + ComparisonMarkdown.escaped(cases.name(compared)) + "**\n")
      for line in lines {
        let words = ComparisonMarkdown.escaped(line.subject) + ": " + ComparisonMarkdown.escaped(line.words)
        output.write("  - " + words + "\n")
      }
    case .json:
      output.write(shownCount == 1 ? "\n    " : ",\n    ")
      json(compared, lines).write(into: &output, indent: 2)
    }
  }

  /// Writes what stands behind the last case.
  package func close(into output: inout Output) {
    let summary = CaseChangeWording.summary(counts)
    switch format {
    case .text where hasCases:
      var sheet = Sheet()
      sheet.append(.paragraph(Phrase(summary, .strong)))
      output.endLine()
      TextSheetWriter(isColoured: isColoured).write(sheet, into: &output)
    case .markdown where hasCases:
      output.write((shownCount > 0 ? "\n" : "") + "**" + ComparisonMarkdown.escaped(summary) + "**\n")
    case .json:
      if hasCases {
        output.write(shownCount > 0 ? "\n  ],\n  \"case-counts\": " : "],\n  \"case-counts\": ")
        countsJSON.write(into: &output, indent: 1)
      }
      output.write("\n}\n")
    case .text, .markdown: break
    }
  }

  private var countsJSON: JSONTree {
    .object([
      ("cases", .number(counts.all)), ("verdict", .number(counts.ofVerdict)), ("reasons", .number(counts.ofRest)),
      ("readable-once", .number(counts.readableOnce)), ("unreadable", .number(counts.unreadable)),
    ])
  }

  private func json(_ compared: ComparedCase, _ lines: [(subject: String, words: String)]) -> JSONTree {
    let kind: String
    var options: [JSONTree] = []
    switch compared.outcome {
    case .same: kind = "same"
    case .changed(let change):
      kind = change.isOfVerdict ? "verdict" : "reasons"
      options = change.options.map { option in
        .object([
          ("old-option", name(option.option.old, comparison.old)),
          ("new-option", name(option.option.new, comparison.new)),
          ("before", answer(option.before, comparison.old)), ("after", answer(option.after, comparison.new)),
        ])
      }
    case .readable(let version, _): kind = version == .new ? "readable-in-new-only" : "readable-in-old-only"
    case .unreadable: kind = "unreadable"
    }
    return .object([
      ("case", compared.id.map { .text($0.text) } ?? .literal("null")), ("position", .number(compared.position)),
      ("file", compared.file.map { .text($0) } ?? .literal("null")), ("kind", .text(kind)),
      ("options", .array(options)), ("words", .texts(lines.map { $0.subject + ": " + $0.words })),
    ])
  }

  private func name(_ option: Int?, _ book: RuleBook) -> JSONTree {
    option.map { .text(book.options[$0].name) } ?? .literal("null")
  }

  private func answer(_ answer: OptionAnswer?, _ book: RuleBook) -> JSONTree {
    guard let answer else { return .literal("null") }
    func rules(_ rules: [Int]) -> JSONTree { .texts(rules.map { book.rules[$0].id }) }
    return .object([
      ("verdict", .text(answer.verdict.rawValue)), ("contested", .literal(answer.isContested ? "true" : "false")),
      ("for", rules(answer.arguments)), ("against", rules(answer.counterarguments)),
      ("excludes", rules(answer.exclusions)), ("notes", rules(answer.notes)),
      ("open", rules(answer.open.map { $0.rule })),
    ])
  }
}
