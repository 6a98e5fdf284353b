import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Builds the page about a test of a rule file.
package struct TestSheetBuilder: Sendable {
  /// How much of what is missing a short page lists.
  private static let shownAtMost = 10
  private static let mutantsShownAtMost = 20

  private let report: TestReport
  private let isWhole: Bool

  /// - Parameter isWhole: Whether everything is listed, and not only what is missing.
  package init(_ report: TestReport, isWhole: Bool) {
    self.report = report
    self.isWhole = isWhole
  }

  private var book: RuleBook { report.book }
  private var coverage: CaseCoverage { report.coverage }

  /// - Parameter listsFailures: Whether the page itself says how many cases fail and which.
  package func sheet(listsFailures: Bool) -> Sheet {
    var sheet = Sheet()
    if listsFailures {
      sheet.append(.title(Phrase(report.file + ": " + TrialWording.summary(of: report.trials))))
      let failures = TrialWording(book: book).findings(report.trials)
      if !failures.isEmpty { sheet.append(.list(failures.map { Phrase($0.message) })) }
    }
    guard !coverage.lines.isEmpty else { return sheet }
    sheet.append(.heading("what the cases show", gloss: "", .plain))
    sheet.append(.entries(totals))
    if isWhole { appendDetails(to: &sheet) }
    appendMissing(to: &sheet)
    if let mutation = report.mutation { appendMutants(mutation, to: &sheet) }
    if !coverage.missing.isEmpty {
      sheet.append(.closing(["consilium test --propose prints cases that show what is missing."]))
    }
    if !(report.mutation?.survivors.isEmpty ?? true) {
      sheet.append(.closing(["consilium test --mutate --propose prints a case against each that a case can tell."]))
    }
    return sheet
  }

  private var totals: [Sheet.Entry] {
    CoverageItem.Kind.allCases.compactMap { kind in
      CoverageWording.share(kind, coverage).map { share in
        let isWhole = coverage.counted(kind).allSatisfy { !$0.cases.isEmpty }
        return Sheet.Entry(CoverageWording.words(kind), Phrase(share), tone: isWhole ? .good : .open)
      }
    }
  }

  private func appendDetails(to sheet: inout Sheet) {
    sheet.append(.heading("rules", gloss: "in how many cases each holds and decides", .plain))
    sheet.append(.entries(book.rules.indices.map(rule)))
    if !coverage.boundaries.isEmpty {
      sheet.append(.heading("limits", gloss: "in how many cases the values next to each stand", .plain))
      sheet.append(.list(coverage.boundaries.indices.map(boundary)))
    }
    sheet.append(.heading("options", gloss: "how many cases give each verdict", .plain))
    sheet.append(.entries(book.options.indices.map(option)))
  }

  private func line(_ item: CoverageItem) -> CaseCoverage.Line? { coverage.lines.first { $0.item == item } }

  private func rule(_ index: Int) -> Sheet.Entry {
    let held = line(.held(rule: index))
    let decisive = line(.decisive(rule: index))
    let parts = [
      (held?.cases.isEmpty ?? true ? "not held" : "held in " + count(held?.cases)),
      held?.openCases.isEmpty ?? true ? nil : "open in " + count(held?.openCases),
      (decisive?.cases.isEmpty ?? true ? "not decisive" : "decisive in " + count(decisive?.cases)),
    ]
    let isShown = !(held?.cases.isEmpty ?? true) && !(decisive?.cases.isEmpty ?? true)
    return Sheet.Entry(
      book.rules[index].id,
      Phrase(parts.compactMap { $0 }.joined(separator: ", ")),
      tone: isShown ? .plain : .open
    )
  }

  private func count(_ cases: [Int]?) -> String { String(cases?.count ?? 0) }

  private func boundary(_ index: Int) -> Phrase {
    let boundary = coverage.boundaries[index]
    let sides = Boundary.Side.allCases.map { side in
      report.wording.value(boundary, side) + ": " + count(line(.boundary(index, side))?.cases)
    }
    return Phrase(sides.joined(separator: ", "))
  }

  private func option(_ index: Int) -> Sheet.Entry {
    let counts = zip(Verdict.allCases, coverage.verdictCounts[index])
      .filter { $0.0 != .undecided || $0.1 > 0 }
      .map { $0.rawValue + " " + String($1) }
    return Sheet.Entry(book.options[index].name, Phrase(counts.joined(separator: ", ")))
  }

  private func appendMutants(_ mutation: MutationReport, to sheet: inout Sheet) {
    let isWhole = mutation.killed.count == mutation.counted
    sheet.append(.heading("mutants", gloss: "small mistakes that a case should notice", .plain))
    var entries = [Sheet.Entry("killed", Phrase(MutationWording.score(mutation)), tone: isWhole ? .good : .open)]
    if let uncounted = MutationWording.uncounted(mutation) {
      entries.append(Sheet.Entry("not counted", Phrase(uncounted)))
    }
    if !mutation.undecided.isEmpty {
      entries.append(
        Sheet.Entry("undecided", Phrase(String(mutation.undecided.count) + " within the budget"), tone: .open)
      )
    }
    sheet.append(.entries(entries))
    append(mutation.survivors, of: mutation, "mutants that no case notices", .open, to: &sheet)
    if self.isWhole {
      append(mutation.equivalent, of: mutation, "mutants that change no answer", .quiet, to: &sheet)
      append(mutation.refused, of: mutation, "mutants that check refuses", .quiet, to: &sheet)
    }
  }

  /// Lists some mutants with their places.
  private func append(
    _ indices: [Int],
    of mutation: MutationReport,
    _ heading: String,
    _ tone: Tone,
    to sheet: inout Sheet
  ) {
    guard !indices.isEmpty else { return }
    let wording = MutationWording(book: book)
    sheet.append(.heading(heading, gloss: "", tone))
    let shown = isWhole ? indices : Array(indices.prefix(Self.mutantsShownAtMost))
    sheet.append(
      .list(
        shown.map { index in
          let mutant = mutation.mutants[index]
          return Phrase("line " + String(report.texts.position(of: mutant.place).line) + ", " + wording.edit(mutant))
        }
      )
    )
    if shown.count < indices.count {
      sheet.append(
        .paragraph(Phrase("… and " + String(indices.count - shown.count) + " more (--coverage lists them all)"))
      )
    }
  }

  private func appendMissing(to sheet: inout Sheet) {
    let missing = coverage.missing
    if !missing.isEmpty {
      let shown = isWhole ? missing : Array(missing.prefix(Self.shownAtMost))
      sheet.append(.heading("missing", gloss: "", .open))
      sheet.append(.list(shown.map { Phrase(report.wording.missing($0)) }))
      let rest = missing.count - shown.count
      if rest > 0 {
        sheet.append(.paragraph(Phrase("… and " + String(rest) + " more (--coverage lists them all)")))
      }
    }
    if isWhole, !coverage.unreachable.isEmpty {
      sheet.append(.heading("not counted", gloss: "no patient can show it", .quiet))
      sheet.append(.list(coverage.unreachable.map { Phrase(report.wording.unreachable($0)) }))
    }
    if coverage.isUndecided {
      sheet.append(.closing(["What some case shows could not be decided within the budget; it counts as not shown."]))
    }
  }
}
