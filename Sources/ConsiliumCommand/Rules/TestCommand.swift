import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium test`: tries the cases inside a rule file and says what they cover.
enum TestCommand {
  /// How a test is written.
  private enum Format: String {
    case text
    case markdown
    case json
  }

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    if arguments.has("propose"), arguments.value("format") != nil || arguments.has("coverage") {
      console.complain(
        "--propose prints cases of the rule language and nothing else",
        help: "leave out --format and --coverage; --format json has the proposed cases, too"
      )
      return .unusable
    }
    guard let file = RuleFileInput(arguments, console: &console) else { return .unusable }
    guard let engine = file.check.engine else {
      let errors = file.check.diagnostics.filter { $0.severity == .error }
      console.complain(file.written(errors, .text, isColoured: console.isErrorColoured))
      console.complain(file.name + " has errors, and its cases cannot be tried", help: "consilium check " + file.name)
      return .findings
    }
    let format = arguments.value("format").flatMap(Format.init(rawValue:)) ?? .text
    let trials = CaseTrial.all(engine)
    let failures = TrialWording(book: engine.book).findings(trials)
    let survey = CoverageSurvey(engine)
    let coverage = survey.coverage()
    let mutation = arguments.has("mutate") ? MutationRun.report(engine) : nil
    let status = status(failures, coverage, mutation, isStrict: arguments.has("strict"))
    if arguments.has("propose") {
      propose(survey, coverage, mutation, console: &console)
      return status
    }
    var proposals: [CaseProposal] = []
    var killers: [MutantKiller] = []
    if format == .json {
      var proposer = CoverageProposer(survey)
      proposals = proposer.proposals(for: coverage.missing).cases
      killers = mutation.map { KillerProposer(engine, $0).proposals().cases } ?? []
    }
    let report = TestReport(
      texts: file.texts,
      book: engine.book,
      trials: trials,
      coverage: coverage,
      proposals: proposals,
      mutation: mutation,
      killers: killers
    )
    if format == .text {
      console.write(file.written(failures, .text, isColoured: console.isOutputColoured))
      console.write(FindingWriter.closing(file.name + ": " + TrialWording.summary(of: trials)))
      if let register = SignatureLoading.register(of: file.texts, book: engine.book, console: &console),
        let remark = SignatureWording(book: engine.book, register: register).remark()
      {
        console.write(remark + "\n")
      }
      console.write("\n")
    }
    write(report, format, isWhole: arguments.has("coverage"), console: &console)
    return status
  }

  private static func status(
    _ failures: [Diagnostic],
    _ coverage: CaseCoverage,
    _ mutation: MutationReport?,
    isStrict: Bool
  ) -> ExitStatus {
    var status = ExitStatus.fine
    if failures.contains(where: { $0.code == .failedCase }) { status = status.combined(with: .failedCase) }
    if failures.contains(where: { $0.code == .undecidedCase }) || coverage.isUndecided
      || mutation?.undecided.isEmpty == false
    {
      status = status.combined(with: .undecided)
    }
    let isIncomplete = !coverage.missing.isEmpty || mutation?.survivors.isEmpty == false
    return isStrict && isIncomplete ? status.combined(with: .findings) : status
  }

  private static func write(_ report: TestReport, _ format: Format, isWhole: Bool, console: inout Console) {
    var output = Output()
    switch format {
    case .json: TestJSONWriter(report).write(into: &output)
    case .text:
      let sheet = TestSheetBuilder(report, isWhole: isWhole).sheet(listsFailures: false)
      TextSheetWriter(isColoured: console.isOutputColoured).write(sheet, into: &output)
    case .markdown:
      let sheet = TestSheetBuilder(report, isWhole: isWhole).sheet(listsFailures: true)
      MarkdownSheetWriter().write(sheet, into: &output)
    }
    console.write(output.bytes)
  }

  /// Writes cases as they stand in a rule file, so that they can be added to its end.
  private static func propose(
    _ survey: CoverageSurvey,
    _ coverage: CaseCoverage,
    _ mutation: MutationReport?,
    console: inout Console
  ) {
    var proposer = CoverageProposer(survey)
    let (proposals, left) = proposer.proposals(for: coverage.missing)
    let book = survey.engine.book
    for (position, proposal) in proposals.enumerated() {
      if position > 0 { console.write("\n") }
      console.write(TestReport.text(of: proposal.bookCase, in: book))
    }
    let wording = CoverageWording(book: book, boundaries: survey.boundaries)
    for item in left { console.complain("no case to propose: there is " + wording.missing(item)) }
    guard let mutation else { return }
    let (killers, survivors) = KillerProposer(survey.engine, mutation).proposals()
    let mutantWording = MutationWording(book: book)
    for (position, killer) in killers.enumerated() {
      if position > 0 || !proposals.isEmpty { console.write("\n") }
      for index in killer.kills {
        console.write("# against " + ReadableText.visible(mutantWording.edit(mutation.mutants[index])) + "\n")
      }
      console.write(TestReport.text(of: killer.bookCase, in: book))
    }
    for index in survivors {
      console.complain("no case to propose against " + mutantWording.edit(mutation.mutants[index]))
    }
  }
}
