import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Writes a test of a rule file as one JSON object.
package struct TestJSONWriter: Sendable {
  private let report: TestReport

  package init(_ report: TestReport) { self.report = report }

  private var book: RuleBook { report.book }
  private var coverage: CaseCoverage { report.coverage }

  package func write(into output: inout Output) {
    tree.write(into: &output)
    output.endLine()
  }

  private var tree: JSONTree {
    .object([
      ("format", .number(1)),
      ("file", .text(report.file)),
      (
        "rules",
        .object([("name", .text(book.name)), ("version", .text(book.version)), ("digest", .text(book.digest))])
      ),
      ("cases", .array(report.trials.map(trial))),
      ("coverage", .object(coverageMembers)),
      ("proposed", .array(report.proposals.map(proposal))),
      ("mutation", report.mutation.map(mutation) ?? .literal("null")),
    ])
  }

  private func mutation(_ mutation: MutationReport) -> JSONTree {
    .object([
      ("killed", .number(mutation.killed.count)),
      ("of", .number(mutation.counted)),
      ("equivalent", .number(mutation.equivalent.count)),
      ("refused", .number(mutation.refused.count)),
      ("undecided", .number(mutation.undecided.count)),
      ("mutants", .array(mutation.mutants.indices.map { mutant(mutation.mutants[$0], mutation.fates[$0]) })),
      (
        "killers",
        .array(
          report.killers.map { killer in
            .object([
              ("case", .text(TestReport.text(of: killer.bookCase, in: book))),
              ("mutants", .array(killer.kills.map { .number($0) })),
            ])
          }
        )
      ),
    ])
  }

  private func mutant(_ mutant: Mutant, _ fate: MutantFate) -> JSONTree {
    let (word, title): (String, JSONTree) =
      switch fate {
      case .killed(let position): ("killed", .text(book.cases[position].title))
      case .survived: ("survived", .literal("null"))
      case .equivalent: ("equivalent", .literal("null"))
      case .refused: ("refused", .literal("null"))
      case .undecided: ("undecided", .literal("null"))
      }
    return .object([
      ("kind", .text(mutant.kind.rawValue)),
      ("of", .text(book.name(of: mutant.site))),
      ("file", .text(report.texts.name(of: mutant.place))),
      ("line", .number(report.texts.position(of: mutant.place).line)),
      ("before", .text(mutant.before)),
      ("after", .text(mutant.after)),
      ("fate", .text(word)),
      ("by", title),
    ])
  }

  private func trial(_ trial: CaseTrial) -> JSONTree {
    let bookCase = book.cases[trial.position]
    let wording = TrialWording(book: book)
    return .object([
      ("title", .text(bookCase.title)),
      ("file", .text(report.texts.name(of: bookCase.place))),
      ("line", .number(report.texts.position(of: bookCase.place).line)),
      ("failures", .texts(trial.failures.map { wording.words($0) })),
    ])
  }

  private var coverageMembers: [(key: String, value: JSONTree)] {
    [
      ("totals", .array(CoverageItem.Kind.allCases.map(total))),
      ("items", .array(coverage.lines.map(item))),
      ("verdicts", .array(book.options.indices.map(verdicts))),
      ("undecided", .literal(coverage.isUndecided ? "true" : "false")),
    ]
  }

  private func total(_ kind: CoverageItem.Kind) -> JSONTree {
    let lines = coverage.counted(kind)
    return .object([
      ("kind", .text(kind.rawValue)),
      ("shown", .number(lines.count { !$0.cases.isEmpty })),
      ("of", .number(lines.count)),
    ])
  }

  private func item(_ line: CaseCoverage.Line) -> JSONTree {
    var members: [(key: String, value: JSONTree)] = [("kind", .text(line.item.kind.rawValue))]
    switch line.item {
    case .held(let rule), .decisive(let rule): members.append(("rule", .text(book.rules[rule].id)))
    case .boundary(let index, let side):
      let boundary = coverage.boundaries[index]
      members.append(("value", .text(report.wording.value(boundary, side))))
      members.append(("test", .text(boundary.wording)))
      members.append(("of", .texts(boundary.sites.map { book.name(of: $0) })))
      members.append(("file", .text(report.texts.name(of: boundary.place))))
      members.append(("line", .number(report.texts.position(of: boundary.place).line)))
    case .asked(let question): members.append(("question", .text(book.questions[question].id)))
    case .met(let constraint): members.append(("impossible", .text(book.constraints[constraint].id)))
    case .taken(let definition, let value):
      members.append(("definition", .text(book.definitions[definition].name)))
      switch book.definitions[definition].body {
      case .condition: members.append(("holds", .literal(value == 1 ? "true" : "false")))
      case .cases(let cases): members.append(("value", .text(cases.values[value])))
      }
    }
    members.append(("reachable", .literal(line.isReachable ? "true" : "false")))
    members.append(("cases", titles(line.cases)))
    if case .held = line.item { members.append(("open", titles(line.openCases))) }
    return .object(members)
  }

  private func titles(_ cases: [Int]) -> JSONTree { .texts(cases.map { book.cases[$0].title }) }

  private func verdicts(_ option: Int) -> JSONTree {
    .object(
      [("option", .text(book.options[option].name))]
        + zip(Verdict.allCases, coverage.verdictCounts[option]).map { ($0.rawValue, .number($1)) }
    )
  }

  private func proposal(_ proposal: CaseProposal) -> JSONTree {
    .object([
      ("case", .text(TestReport.text(of: proposal.bookCase, in: book))),
      ("for", .texts(proposal.shows.map { report.wording.missing($0) })),
    ])
  }
}
