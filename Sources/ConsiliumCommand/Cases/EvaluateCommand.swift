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
  private let style: ResultWriter.Style
  private let jobs: Int
  private let register: SignatureRegister?

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    EvaluateCommand(arguments, console: &console)?.run(console: &console) ?? .unusable
  }

  /// - Returns: nil where something named cannot be used; standard error says why.
  private init?(_ arguments: ParsedArguments, console: inout Console) {
    if let jobs = arguments.value("jobs"), (Int(jobs) ?? 0) < 1 {
      console.complain("--jobs takes a whole number from 1", help: "such as --jobs 4")
      return nil
    }
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return nil }
    self.engine = engine
    self.loading = loading
    jobs = arguments.value("jobs").flatMap { Int($0) } ?? Processors.count
    inputs = CaseInputs(arguments.positional)
    style = ResultWriter.Style(
      format: arguments.value("format").flatMap(ResultFormat.init(rawValue:)) ?? .text,
      isBrief: arguments.has("brief"),
      isColoured: console.isOutputColoured,
      namesFiles: inputs.files.count > 1
    )
    register = SignatureLoading.register(arguments, book: engine.book, console: &console)
  }

  private func run(console: inout Console) -> ExitStatus {
    let writer = ResultWriter(book: engine.book, style: style, signatures: register)
    let signatures = wordingOfSignatures
    let worker = BatchWorker(
      engine: engine,
      reader: loading.reader,
      writer: writer,
      settings: loading.settings,
      wantsBearing: signatures != nil
    )
    var outcome = BatchOutcome()
    for problem in inputs.problems {
      console.complain(problem.message)
      outcome.note(.unusable)
    }
    var output = Output()
    writer.open(into: &output)
    console.write(output.take())
    let input = BatchInput(inputs.files, loading: loading, namesFiles: style.namesFiles)
    let run = BatchRun(input, worker: worker, sink: BatchSink(console, outcome), jobs: jobs)
    let (caseCount, sink) = run.run()
    (console, outcome) = (sink.console, sink.outcome)
    writer.close(into: &output)
    console.write(output.take())
    report(outcome, caseCount: caseCount, console: &console)
    if outcome.answerCount > 0, let remark = signatures?.remark(on: outcome.bearing) { console.complain(remark) }
    return outcome.status
  }

  /// What standard error says of signatures: results for programs do not say it themselves.
  private var wordingOfSignatures: SignatureWording? {
    // What cannot be read is said already.
    guard !style.format.isForPeople, let register, register.isKnown else { return nil }
    return SignatureWording(book: engine.book, register: register)
  }

  private func report(_ outcome: BatchOutcome, caseCount: Int, console: inout Console) {
    if caseCount == 0, outcome.status == .fine { console.complain("no case was found") }
    if outcome.rejectCount > 0 {
      let count = Counted.words(outcome.caseCount, "case")
      console.complain(String(outcome.rejectCount) + " of " + count + " could not be read")
    }
    if inputs.skippedCount > 0 {
      console.complain(Counted.words(inputs.skippedCount, "file") + " left out, not named like case files")
    }
  }
}
