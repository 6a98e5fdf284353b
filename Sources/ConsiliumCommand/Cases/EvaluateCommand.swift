import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// `consilium evaluate`: answers every case of its inputs, in their order.
struct EvaluateCommand {
  private let engine: CaseEngine
  private let loading: CaseLoading
  private let writer: ResultWriter
  private let namesFiles: Bool
  /// What standard error says of signatures: results for programs do not say it themselves.
  private let signatures: SignatureWording?
  private var bearing = SignatureWording.Bearing()
  private var status = ExitStatus.fine
  private var position = 0
  private var rejectedCount = 0

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    if let jobs = arguments.value("jobs"), (Int(jobs) ?? 0) < 1 {
      console.complain("--jobs takes a whole number from 1", help: "such as --jobs 4")
      return .unusable
    }
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return .unusable }
    let inputs = CaseInputs(arguments.positional)
    let format = arguments.value("format").flatMap(ResultFormat.init(rawValue:)) ?? .text
    let style = ResultWriter.Style(
      format: format,
      isBrief: arguments.has("brief"),
      isColoured: console.isOutputColoured,
      namesFiles: inputs.files.count > 1
    )
    let register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    // What cannot be read is said already.
    let isSaidApart = !format.isForPeople && register?.isKnown == true
    var command = EvaluateCommand(
      engine: engine,
      loading: loading,
      writer: ResultWriter(book: engine.book, style: style, signatures: register),
      namesFiles: style.namesFiles,
      signatures: isSaidApart ? register.map { SignatureWording(book: engine.book, register: $0) } : nil
    )
    return command.run(inputs, console: &console)
  }

  private init(
    engine: CaseEngine,
    loading: CaseLoading,
    writer: ResultWriter,
    namesFiles: Bool,
    signatures: SignatureWording?
  ) {
    self.signatures = signatures
    self.engine = engine
    self.loading = loading
    self.writer = writer
    self.namesFiles = namesFiles
  }

  private mutating func run(_ inputs: CaseInputs, console: inout Console) -> ExitStatus {
    for problem in inputs.problems { report(problem, console: &console) }
    var output = Output()
    writer.open(into: &output)
    console.write(output.take())
    for file in inputs.files {
      if console.isClosed { break }
      do throws(FileProblem) {
        try evaluate(file, console: &console)
      } catch {
        report(error, console: &console)
      }
    }
    writer.close(into: &output)
    console.write(output.take())
    reportCounts(inputs, console: &console)
    if position > rejectedCount, let remark = signatures?.remark(on: bearing) { console.complain(remark) }
    return status
  }

  private mutating func evaluate(_ file: Path, console: inout Console) throws(FileProblem) {
    var output = Output()
    for entry in try loading.cases(in: file) {
      if console.isClosed { return }
      position += 1
      writer.write(result(of: entry, from: file), isFirst: position == 1, into: &output)
      console.write(output.take())
    }
  }

  private mutating func result(of entry: CaseEntry, from file: Path) -> CaseResult {
    let outcome: CaseResult.Outcome
    switch entry.result {
    case .failure(let problem):
      status = status.combined(with: .findings)
      rejectedCount += 1
      outcome = .rejected(id: entry.label, problem)
    case .success(let read):
      let patient = loading.patient(read)
      let answer = engine.answer(patient)
      if signatures != nil { bearing.add(answer) }
      if answer.options.contains(where: { $0.verdict == .undecided }) { status = status.combined(with: .undecided) }
      outcome = .answered(patient, answer)
    }
    return CaseResult(position: position, file: namesFiles ? file.spoken : nil, outcome: outcome)
  }

  private mutating func report(_ problem: FileProblem, console: inout Console) {
    console.complain(problem.message)
    status = status.combined(with: .unusable)
  }

  private func reportCounts(_ inputs: CaseInputs, console: inout Console) {
    if position == 0, status == .fine { console.complain("no case was found") }
    if rejectedCount > 0 {
      console.complain(String(rejectedCount) + " of " + count(position, "case") + " could not be read")
    }
    if inputs.skippedCount > 0 {
      console.complain(count(inputs.skippedCount, "file") + " left out, not named like case files")
    }
  }

  private func count(_ number: Int, _ noun: String) -> String { String(number) + " " + noun + (number == 1 ? "" : "s") }
}
