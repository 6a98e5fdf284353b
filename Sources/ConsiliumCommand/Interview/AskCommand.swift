import CaseFiles
import Evaluation
import Interviews
import Reports
import RuleBooks

/// `consilium ask`: an interview on the terminal or in a pipe, which ends with a case file.
struct AskCommand {
  private let engine: CaseEngine
  private let patient: PatientCase
  private let option: Int?
  private let target: CaseTarget
  /// The case with which it begins as it is written; nil where it begins with nothing or with a row of a table.
  private let written: WrittenCase?
  private let rules: String?

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    do throws(ExitStatus) {
      return try AskCommand(arguments, console: &console).run(console: &console)
    } catch {
      return error
    }
  }

  private init(_ arguments: ParsedArguments, console: inout Console) throws(ExitStatus) {
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { throw .unusable }
    self.engine = engine
    rules = arguments.value("rules")
    if let name = arguments.value("for") {
      guard let option = SingleCase.option(name, in: engine.book, console: &console) else { throw .unusable }
      self.option = option
    } else {
      option = nil
    }
    let path = arguments.positional.first.map { Path($0) }
    target = try CaseTarget(arguments, from: path, loading: loading, console: &console)
    if let path {
      let (entry, bytes) = try SingleCase.entry(arguments, in: path, loading: loading, console: &console)
      patient = try SingleCase.patient(of: entry, loading: loading, console: &console)
      let cases = loading.cases(in: bytes, of: path)
      written = WrittenCase(entry.position, of: cases, in: bytes, reader: loading.reader, book: engine.book)
    } else {
      written = nil
      patient = loading.patient(PatientCase(factCount: engine.book.facts.count))
    }
  }

  // MARK: The conversation

  private func run(console: inout Console) -> ExitStatus {
    var interview = Interview(engine, patient, for: option)
    var input = LineInput()
    write(interview.opening(), isFirst: true, console: &console)
    while interview.ending == nil, !console.isClosed {
      if interview.isExhausted, !input.isInteractive {
        interview.finish()
        break
      }
      let asked = interview
      switch input.line(interview.prompt, console: &console, complete: { asked.completions(of: $0) }) {
      case .text(let line): write(interview.take(line), console: &console)
      case .endOfInput: interview.finish()
      case .interrupted:
        console.write("Interrupted; nothing is written.\n")
        console.flush()
        LineInput.endByInterrupt()
        return .unusable
      }
    }
    guard interview.ending == .done else {
      console.write("\nNothing is written.\n")
      return .fine
    }
    var status: ExitStatus = interview.isUndecided ? .undecided : .fine
    if interview.refusedCount > 0, !input.isInteractive { status = status.combined(with: .findings) }
    write(interview.closing(), console: &console)
    return status.combined(with: keep(interview.patient, console: &console))
  }

  private func write(_ sheet: Sheet, isFirst: Bool = false, console: inout Console) {
    guard !sheet.blocks.isEmpty else { return }
    var output = Output()
    if !isFirst { output.endLine() }
    TextSheetWriter(isColoured: console.isOutputColoured).write(sheet, into: &output)
    output.endLine()
    console.write(output.bytes)
  }

  // MARK: The case file

  /// Writes the case, or prints it where no file is named.
  private func keep(_ patient: PatientCase, console: inout Console) -> ExitStatus {
    var output = Output()
    if let bytes = written?.bytes(saying: patient) {
      output.write(bytes)
    } else {
      CaseObjectWriter(book: engine.book).write(patient, into: &output)
    }
    let withRules = rules.map { " --rules " + $0 } ?? ""
    guard let file = target.file else {
      console.write("\nThe case, to be saved as a file (--output FILE does so):\n\n")
      console.write(output.bytes)
      return .fine
    }
    guard target.isUnchanged else {
      console.complain(file.text + " was written by someone else meanwhile", help: "the case is printed instead")
      console.write(output.bytes)
      return .unusable
    }
    do throws(FileProblem) {
      try Files.replace(file, with: output.bytes)
    } catch {
      console.complain(error.message, help: "the case is printed instead")
      console.write(output.bytes)
      return .unusable
    }
    console.write(
      "\n" + target.remark + file.text + "\nAll reasons: consilium evaluate " + file.text + withRules + "\n"
    )
    return .fine
  }
}
