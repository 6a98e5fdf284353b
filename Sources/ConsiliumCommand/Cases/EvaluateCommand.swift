import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// `consilium evaluate`: answers every case of its inputs, in their order.
struct EvaluateCommand {
  private let engine: CaseEngine
  private let loading: CaseLoading
  private let inputs: CaseInputs
  /// The inputs as they were named.
  private let inputNames: [String]
  private let style: ResultWriter.Style
  private let part: InputPart
  private let jobs: Int
  private let register: SignatureRegister?
  private let files: BatchFiles

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    if arguments.has("since") { return SinceRun.run(arguments, console: &console) }
    if let format = SupposingRun.format(arguments) {
      return SupposingRun.run(arguments, format: format, console: &console)
    }
    return EvaluateCommand(arguments, console: &console)?.run(console: &console) ?? .unusable
  }

  /// - Returns: nil where something named cannot be used; standard error says why.
  private init?(_ arguments: ParsedArguments, console: inout Console) {
    let format = arguments.value("format").flatMap(ResultFormat.init(rawValue:)) ?? .text
    guard let jobs = arguments.jobs(console: &console),
      let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, notesPlaces: format.isForPeople, console: &console)
    else { return nil }
    self.engine = engine
    self.loading = loading
    self.jobs = jobs
    inputs = CaseInputs(arguments.positional)
    inputNames = arguments.positional.map { Path($0).spoken }
    style = ResultWriter.Style(
      format: format,
      isBrief: arguments.has("brief"),
      isColoured: console.isOutputColoured && !arguments.has("output"),
      namesFiles: inputs.files.count > 1
    )
    guard
      let part = InputPart.part(
        arguments,
        loading: loading,
        inputs: inputs.files,
        format: style.format,
        console: &console
      )
    else { return nil }
    self.part = part
    register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    guard
      let files = BatchFiles(
        arguments,
        format: style.format,
        book: engine.book,
        inputs: inputs.files,
        console: &console
      )
    else { return nil }
    self.files = files
  }

  private func run(console: inout Console) -> ExitStatus {
    let writer = ResultWriter(book: engine.book, style: style, signatures: register)
    let signatures = wordingOfSignatures
    let answering = BatchAnswering(
      engine: engine,
      reader: loading.reader,
      writer: writer,
      settings: loading.settings,
      wantsBearing: signatures != nil
    )
    var outcome = BatchOutcome(inputs.problems, console: &console)
    let progress = BatchProgress(inputs.files, isOutputShown: files.output == nil)
    var batch = BatchSink(console, outcome, files, progress)
    var output = Output()
    writer.open(into: &output)
    batch.open(output.take())
    let meeting = MeetingWriter(book: engine.book, style: style, inputs: inputNames)
    let sink = MeetingSink(batch, meeting, style.format)
    let input = BatchInput(
      inputs.files,
      loading: loading,
      namesFiles: style.namesFiles,
      part: part,
      answeredBefore: files.continued?.answeredBefore ?? 0,
      memory: files.memory
    )
    writer.close(into: &output)
    let run = BatchRun(input, work: answering, sink: sink, jobs: jobs)
    SignalWatch.start { end in run.interrupt(end) }
    let (caseCount, finished) = run.run(closing: output.take())
    (console, outcome) = (finished.batch.console, finished.batch.outcome)
    guard !finished.isClosed else { return outcome.status }
    outcome.report(
      isCounted: isCounted(caseCount),
      caseCount: caseCount,
      skippedCount: inputs.skippedCount,
      console: &console
    )
    if outcome.answerCount > 0, let remark = signatures?.remark(on: outcome.bearing) { console.complain(remark) }
    return outcome.status
  }

  /// What standard error says of signatures: results for programs do not say it themselves.
  private var wordingOfSignatures: SignatureWording? {
    // What cannot be read is said already.
    guard !style.format.isForPeople, let register, register.isKnown else { return nil }
    return SignatureWording(book: engine.book, register: register)
  }

  /// Whether standard error says what became of how many cases: of batches, not of a page or two that somebody reads.
  private func isCounted(_ caseCount: Int) -> Bool {
    files.output != nil || files.rejects != nil || (caseCount > 1 && !style.format.isForPeople)
  }
}
