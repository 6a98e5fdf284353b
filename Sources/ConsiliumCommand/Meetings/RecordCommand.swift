import Audits
import CaseFiles
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// `consilium record`: writes what a board decided into the case file, where `audit` finds it.
struct RecordCommand {
  private let engine: CaseEngine
  private let loading: CaseLoading
  private let path: Path
  private let wanted: String?
  private let decision: RecordedDecision
  private let remark: String?
  private let isForced: Bool
  private let isPlanned: Bool

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    do throws(ExitStatus) {
      let command = try RecordCommand(arguments, console: &console)
      return command.run(console: &console)
    } catch {
      return error
    }
  }

  private init(_ arguments: ParsedArguments, console: inout Console) throws(ExitStatus) {
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { throw .unusable }
    self.engine = engine
    self.loading = loading
    path = Path(arguments.positional[0])
    wanted = arguments.value("case")
    isForced = arguments.has("force")
    isPlanned = arguments.has("dry-run")
    let options = try Self.options(arguments, of: engine.book, console: &console)
    let (reason, remark) = try Self.reason(arguments, console: &console)
    self.remark = remark
    decision = RecordedDecision(
      options: options,
      reason: reason,
      date: try arguments.day(orElse: nil, console: &console)
    )
    try checkFile(console: &console)
  }

  // MARK: What was decided

  private static func options(
    _ arguments: ParsedArguments,
    of book: RuleBook,
    console: inout Console
  ) throws(ExitStatus) -> [Int] {
    let names = arguments.positional.dropFirst()
    guard names.isEmpty == arguments.has("none") else {
      console.complain(
        names.isEmpty ? "record needs the OPTION that was decided on" : "--none stands for no option at all",
        help: names.isEmpty ? "say --none where the board decided for none of the options" : "leave one of them out"
      )
      throw .unusable
    }
    var options: [Int] = []
    var isKnown = true
    for name in names {
      guard let option = SingleCase.option(name, in: book, console: &console) else {
        isKnown = false
        continue
      }
      if options.contains(option) {
        console.complain("the option " + book.options[option].name + " is named twice")
        isKnown = false
      }
      options.append(option)
    }
    guard isKnown else { throw .unusable }
    return options
  }

  /// The reason as it is written, and a remark where it is none of the coded ones.
  private static func reason(
    _ arguments: ParsedArguments,
    console: inout Console
  ) throws(ExitStatus) -> (text: String?, remark: String?) {
    guard let given = arguments.value("reason") else { return (nil, nil) }
    var words = Substring(given)
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    let text = String(words)
    let codes = ReasonCode.allCases.filter { $0 != .ownWords && $0 != .none }.map(\.name)
    guard !text.isEmpty, ReadableText.visible(text) == text, !text.unicodeScalars.contains("\u{FFFD}") else {
      console.complain(
        "--reason is one line of visible characters",
        help: "it is " + BookWording.list(codes, "or") + ", or the team's own words"
      )
      throw .unusable
    }
    let code = ReasonCode(text)
    guard code == .ownWords else { return (code.name, nil) }
    let nearest = Spelling.nearest(to: text, among: codes).first
    return (text, "in the team's own words" + (nearest.map { "; the code would be `" + $0 + "`" } ?? ""))
  }

  // MARK: The file

  private func checkFile(console: inout Console) throws(ExitStatus) {
    var reason: String?
    if path.isStandardInput {
      reason = "standard input cannot be written into"
    } else if (try? Files.kind(of: path)) == .folder {
      reason = path.spoken + " is a folder"
    } else if Files.isSpecial(path) {
      reason = path.spoken + " is no file that keeps what is written into it"
    } else if Files.exists(path), !Files.isWritable(path) {
      reason = path.spoken + " may not be written to"
    }
    guard let reason else { return }
    console.complain(reason, help: "name the case file in which the decision is to stand")
    throw .unusable
  }

  private func run(console: inout Console) -> ExitStatus {
    do throws(FileProblem) {
      let lock = try FileLock(path)
      let bytes = try Files.read(path)
      switch plan(bytes, console: &console) {
      case .failure(let status): return status
      case .success(let plan):
        let otherNames = Files.otherNameCount(of: path)
        let isWritten = !isPlanned && !plan.edits.isEmpty
        if isWritten { try Files.replace(path, with: TextEdit.applied(plan.edits, to: bytes)) }
        lock.release()
        show(plan, bytes, console: &console)
        if isWritten, otherNames > 0 {
          let names =
            otherNames == 1 ? "another name (a hard link), which keeps" : "other names (hard links), which keep"
          console.complain("the file had " + names + " what it held before")
        }
        return .fine
      }
    } catch {
      console.complain(error)
      return .unusable
    }
  }

  /// What to write where, and the case that it is about.
  private struct Plan {
    let edits: [TextEdit]
    let patient: PatientCase
    let position: Int
  }

  private func plan(_ bytes: [UInt8], console: inout Console) -> Result<Plan, ExitStatus> {
    let cases = loading.cases(in: bytes, of: path)
    guard let entry = CaseSelection.entry(in: cases, of: path, named: wanted, console: &console) else {
      return .failure(.unusable)
    }
    let recorder = DecisionRecorder(loading.reader, book: engine.book) { text in
      var output = Output()
      output.write(jsonString: text)
      return String(decoding: output.bytes, as: UTF8.self)
    }
    func planned(replacesUnread: Bool) throws(RecordingProblem) -> RecordingPlan {
      try recorder.plan(
        recording: decision,
        inCase: entry.position,
        of: bytes,
        as: loading.kind(of: path),
        extension: path.fileExtension,
        replacesUnread: replacesUnread
      )
    }
    do throws(RecordingProblem) {
      let plan = try planned(replacesUnread: isForced)
      guard mayReplace(plan.patient, console: &console) else { return .failure(.unusable) }
      return .success(Plan(edits: plan.edits, patient: plan.patient, position: entry.position))
    } catch {
      let status = refuse(error, console: &console)
      if !isForced, (try? planned(replacesUnread: true)) != nil {
        console.complain(line: "  --force writes the new decision in place of what cannot be read")
      }
      return .failure(status)
    }
  }

  private func refuse(_ problem: RecordingProblem, console: inout Console) -> ExitStatus {
    switch problem {
    case .unreadable(let problem):
      console.complain(problem)
      return .findings
    case .formula:
      console.complain(
        "a spreadsheet would run the reason as a formula",
        help: "let it begin with a letter, not with =, +, - or @"
      )
    case .noCase, .notKept:
      console.complain("the decision cannot be written into " + path.spoken + " without changing what else it says")
    }
    return .unusable
  }

  /// Whether nothing stands there that would be lost, or that is wanted.
  private func mayReplace(_ patient: PatientCase, console: inout Console) -> Bool {
    let name = "case " + (patient.id?.text ?? wanted ?? "1")
    var standing: [String] = []
    if let old = patient.decision, old != decision.options {
      let words = DecisionSheetBuilder(book: engine.book).words(old)
      standing.append("the decision " + words + (patient.reason.map { " (" + $0 + ")" } ?? ""))
    }
    if let old = patient.reason, let new = decision.reason, old != new, standing.isEmpty {
      standing.append("the reason `" + old + "`")
    }
    if let old = patient.date, let new = decision.date, old != new { standing.append("the date " + old) }
    if !standing.isEmpty, !isForced {
      console.complain(
        "in " + name + " there stands already " + standing.joined(separator: " and "),
        help: "--force puts the new one in its place"
      )
      return false
    }
    guard patient.decision != decision.options else { return true }
    // A reason belongs to its decision and is not left standing beside another; nor is the day of that.
    if let old = patient.reason, decision.reason == nil {
      let isStray = patient.decision == nil
      console.complain(
        "the reason `" + old + "` that stands in " + name
          + (isStray ? " belongs to no decision that can be read" : " is that of the earlier decision"),
        help: "say the reason of this one with --reason" + (isStray ? ", also where it is the same" : "")
      )
      return false
    }
    if let old = patient.date, decision.date == nil, patient.decision != nil {
      console.complain(
        "the date " + old + " that stands in " + name + " is that of the earlier decision",
        help: "say the day of this one with --date, also where it is the same"
      )
      return false
    }
    return true
  }

  private func show(_ plan: Plan, _ bytes: [UInt8], console: inout Console) {
    var output = Output()
    let sheet = DecisionSheetBuilder(book: engine.book).sheet(
      for: decision,
      of: plan.patient,
      answer: engine.answer(plan.patient),
      position: plan.position,
      deed: plan.edits.isEmpty ? .unchanged : isPlanned ? .planned : .recorded,
      remark: remark
    )
    TextSheetWriter(isColoured: console.isOutputColoured).write(sheet, into: &output)
    if isPlanned, !plan.edits.isEmpty {
      output.endLine()
      FileDifference(plan.edits, of: bytes).write(into: &output)
    }
    console.write(output.bytes)
  }
}
