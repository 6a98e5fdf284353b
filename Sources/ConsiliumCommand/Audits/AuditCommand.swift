import Audits
import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// `consilium audit`: holds the recorded decisions of a cohort against the rules.
struct AuditCommand {
  private static let mostListed = 10_000
  private static let usualListed = 50

  private let engine: CaseEngine
  private let plan: AuditPlan
  private let loading: CaseLoading
  private let inputs: CaseInputs
  private let style: AuditWriter.Style
  private let jobs: Int
  private let register: SignatureRegister?
  private let files: BatchFiles

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    AuditCommand(arguments, console: &console)?.run(console: &console) ?? .unusable
  }

  /// - Returns: nil where something named cannot be used; standard error says why.
  private init?(_ arguments: ParsedArguments, console: inout Console) {
    guard let jobs = arguments.jobs(console: &console),
      let engine = RuleLoading.engine(arguments, console: &console),
      let plan = Self.plan(arguments, engine: engine, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return nil }
    self.jobs = jobs
    self.engine = engine
    self.plan = plan
    self.loading = loading
    inputs = CaseInputs(arguments.positional)
    style = AuditWriter.Style(
      format: arguments.value("format").flatMap(AuditFormat.init(rawValue:)) ?? .text,
      isBrief: arguments.has("brief"),
      isColoured: console.isOutputColoured && !arguments.has("output"),
      namesFiles: inputs.files.count > 1
    )
    register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    guard
      // Counts cannot be continued: what an interrupted run has counted is gone.
      let files = BatchFiles(arguments, format: .text, book: engine.book, inputs: inputs.files, console: &console)
    else { return nil }
    self.files = files
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
        let facts = book.facts.filter { if case .text = $0.type { false } else { true } }.map(\.name)
        console.complain(
          UsageProblem(
            "--by " + name + ": there is no such fact",
            name,
            among: facts,
            otherwise: "consilium facts lists them"
          )
        )
        return nil
      }
      guard let grouping = Grouping(fact: fact, space: engine.space) else {
        console.complain("--by " + name + ": the fact is free text", help: "name a fact with values to group by")
        return nil
      }
      if !groupings.contains(where: { $0.fact == fact }) { groupings.append(grouping) }
    }
    guard let limit = arguments.listLimit(usual: usualListed, most: mostListed, console: &console) else { return nil }
    let period = arguments.value("period").flatMap(Period.init(rawValue:)) ?? .quarter
    return AuditPlan(book: book, groupings: groupings, period: period, listLimit: limit)
  }

  // MARK: Counting

  private func run(console: inout Console) -> ExitStatus {
    let writer = AuditWriter(book: engine.book, style: style, signatures: register)
    let counting = AuditCounting(
      engine: engine,
      reader: loading.reader,
      plan: plan,
      writer: writer
    )
    var opening = Output()
    writer.open(into: &opening)
    let run = TallyRun(
      counting: counting,
      inputs: inputs,
      loading: loading,
      files: files,
      jobs: jobs,
      isPage: style.format.isPage
    )
    let outcome = run.run(opening: opening.take(), console: &console) { writer.close($0, unread: $1, into: &$2) }
    if !console.isClosed, !style.format.isPage, let remark = remarkOnSignatures { console.complain(remark) }
    return outcome.status
  }

  /// What standard error says of signatures: data for programs do not say it themselves.
  private var remarkOnSignatures: String? {
    // What cannot be read is said already.
    guard let register, register.isKnown else { return nil }
    return SignatureWording(book: engine.book, register: register).remark()
  }
}

extension AuditCounting: BlockWork {}
