import Batches
import CaseFiles
import Evaluation
import Meetings
import Reports
import RuleBooks

/// `consilium missing`: what to ask for before the meeting, and whom each missing fact holds up.
enum MissingCommand {
  private static let mostListed = 10_000
  private static let usualListed = 200

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let jobs = arguments.jobs(console: &console),
      let limit = arguments.listLimit(usual: usualListed, most: mostListed, console: &console),
      let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return .unusable }
    let inputs = CaseInputs(arguments.positional)
    let style = ChaseWriter.Style(
      format: arguments.value("format").flatMap(ChaseFormat.init(rawValue:)) ?? .text,
      order: arguments.value("by").flatMap(ChaseOrder.init(rawValue:)) ?? .fact,
      isColoured: console.isOutputColoured && !arguments.has("output"),
      namesFiles: inputs.files.count > 1
    )
    let register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    guard
      let files = BatchFiles(arguments, format: .text, book: engine.book, inputs: inputs.files, console: &console)
    else { return .unusable }
    let writer = ChaseWriter(book: engine.book, style: style, signatures: register)
    let counting = ChaseCounting(
      engine: engine,
      reader: loading.reader,
      writer: writer,
      limit: limit
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
    return run.run(opening: opening.take(), console: &console) { writer.close($0, unread: $1, into: &$2) }.status
  }
}

extension ChaseCounting: BlockWork {}
