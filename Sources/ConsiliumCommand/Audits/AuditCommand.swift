import Audits
import CaseFiles
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// `consilium audit`: holds the recorded decisions of a cohort against the rules.
struct AuditCommand {
  private static let mostListed = 10_000
  private static let usualListed = 50

  private let engine: CaseEngine
  private let loading: CaseLoading
  private let writer: AuditWriter
  private let namesFiles: Bool
  private var audit: Audit
  private var status = ExitStatus.fine

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let plan = plan(arguments, engine: engine, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return .unusable }
    let inputs = CaseInputs(arguments.positional)
    let style = AuditWriter.Style(
      format: arguments.value("format").flatMap(AuditFormat.init(rawValue:)) ?? .text,
      isBrief: arguments.has("brief"),
      isColoured: console.isOutputColoured,
      namesFiles: inputs.files.count > 1
    )
    let register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    var command = AuditCommand(
      engine: engine,
      loading: loading,
      writer: AuditWriter(book: engine.book, style: style, signatures: register),
      namesFiles: style.namesFiles,
      audit: Audit(plan)
    )
    return command.run(inputs, console: &console)
  }

  private init(engine: CaseEngine, loading: CaseLoading, writer: AuditWriter, namesFiles: Bool, audit: Audit) {
    self.engine = engine
    self.loading = loading
    self.writer = writer
    self.namesFiles = namesFiles
    self.audit = audit
  }

  // MARK: What to count

  private static func plan(
    _ arguments: ParsedArguments,
    engine: CaseEngine,
    console: inout Console
  ) -> AuditPlan? {
    let book = engine.book
    var groupings: [Grouping] = []
    let named = arguments.all("by")
    for name in named.isEmpty ? AuditPlan.usualFacts : named {
      guard let fact = book.vocabulary.key(name)?.fact ?? book.facts.firstIndex(where: { $0.name == name }) else {
        // The usual ones are only taken where the book has them.
        if named.isEmpty { continue }
        let nearest = Spelling.nearest(to: name, among: book.facts.map { $0.name }).first
        console.complain("--by " + name + ": there is no such fact", help: nearest.map { "did you mean " + $0 + "?" })
        return nil
      }
      guard let grouping = Grouping(fact: fact, space: engine.space) else {
        console.complain("--by " + name + ": the fact is free text, which makes no groups")
        return nil
      }
      if !groupings.contains(where: { $0.fact == fact }) { groupings.append(grouping) }
    }
    var limit = usualListed
    if let text = arguments.value("list") {
      guard let number = Int(text), (0...mostListed).contains(number) else {
        console.complain("--list takes a whole number from 0 to " + String(mostListed), help: "such as --list 100")
        return nil
      }
      limit = number
    }
    let period = arguments.value("period").flatMap(Period.init(rawValue:)) ?? .quarter
    return AuditPlan(book: book, groupings: groupings, period: period, listLimit: limit)
  }

  // MARK: Counting

  private mutating func run(_ inputs: CaseInputs, console: inout Console) -> ExitStatus {
    for problem in inputs.problems { report(problem, console: &console) }
    var output = Output()
    writer.open(into: &output)
    console.write(output.take())
    for file in inputs.files {
      if console.isClosed { break }
      do throws(FileProblem) {
        try count(file, console: &console)
      } catch {
        report(error, console: &console)
      }
    }
    writer.close(audit, into: &output)
    console.write(output.take())
    reportCounts(inputs, console: &console)
    return status
  }

  private mutating func count(_ file: Path, console: inout Console) throws(FileProblem) {
    var output = Output()
    for entry in try loading.cases(in: file) {
      if console.isClosed { return }
      let position = audit.caseCount + 1
      let name = namesFiles ? file.spoken : nil
      switch entry.result {
      case .failure(let problem):
        let rejection = RejectedCase(position: position, file: name, id: entry.label, problem: problem)
        audit.add(rejection)
        writer.write(rejection, isFirst: position == 1, into: &output)
        status = status.combined(with: .findings)
      case .success(let read):
        let patient = loading.patient(read)
        let answer = AuditedAnswer(engine.answer(patient))
        if answer.options.contains(where: { $0.verdict == .undecided }) { status = status.combined(with: .undecided) }
        let audited = audit.add(patient, answer, position: position, file: name)
        writer.write(audited, isFirst: position == 1, into: &output)
      }
      console.write(output.take())
    }
  }

  private mutating func report(_ problem: FileProblem, console: inout Console) {
    console.complain(problem.message)
    status = status.combined(with: .unusable)
  }

  private func reportCounts(_ inputs: CaseInputs, console: inout Console) {
    if audit.caseCount == 0, status == .fine { console.complain("no case was found") }
    if audit.rejected.count > 0 {
      let cases = String(audit.caseCount) + (audit.caseCount == 1 ? " case" : " cases")
      console.complain(String(audit.rejected.count) + " of " + cases + " could not be read")
    }
    if inputs.skippedCount > 0 {
      let files = String(inputs.skippedCount) + (inputs.skippedCount == 1 ? " file" : " files")
      console.complain(files + " left out, not named like case files")
    }
  }
}
