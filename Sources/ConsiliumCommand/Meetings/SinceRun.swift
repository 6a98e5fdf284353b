import CaseFiles
import Evaluation
import Meetings
import Reports
import RuleBooks

/// `consilium evaluate LIST --since OLD-LIST`: what changed for the patients of a list since the last meeting.
enum SinceRun {
  /// The most cases of a list: both are held at once.
  private static let mostCases = 100_000

  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    if let option = ["set", "brief", "resume", "first", "rejects"].first(where: arguments.has) {
      console.complain("--" + option + " does not go with --since")
      return .unusable
    }
    guard let format = SinceFormat(rawValue: arguments.value("format") ?? SinceFormat.text.rawValue) else {
      console.complain(
        "--since has no format " + (arguments.value("format") ?? ""),
        help: "it can be " + SinceFormat.allCases.map(\.rawValue).joined(separator: ", ")
      )
      return .unusable
    }
    let old = arguments.all("since")
    if (arguments.positional + old).count(where: { Path($0).isStandardInput }) > 1 {
      console.complain("standard input can be read once only", help: "name a file for one of the lists")
      return .unusable
    }
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return .unusable }
    var status = ExitStatus.fine
    let oldInputs = CaseInputs(old)
    let newInputs = CaseInputs(arguments.positional)
    let register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    guard
      var files = BatchFiles(
        arguments,
        format: .text,
        book: engine.book,
        inputs: oldInputs.files + newInputs.files,
        console: &console
      ),
      let before = cases(oldInputs, loading, &status, console: &console),
      let after = cases(newInputs, loading, &status, console: &console)
    else { return .unusable }
    // With half a list every other patient would be new or gone.
    if status == .unusable { return status }
    let comparison = MeetingComparison(old: before, new: after, engine: engine)
    let writer = SinceWriter(
      format: format,
      isColoured: console.isOutputColoured && !arguments.has("output"),
      signatures: register
    )
    var output = Output()
    writer.write(comparison, into: &output)
    do throws(FileProblem) {
      if files.output == nil {
        console.write(output.bytes)
      } else {
        try files.output?.write(output.bytes[...])
        try files.complete()
      }
    } catch {
      console.complain(error.message)
      files.abandon()
      return .unusable
    }
    if comparison.rejectedCount > 0 {
      console.complain(Counted.words(comparison.rejectedCount, "case") + " could not be read")
      status = status.combined(with: .findings)
    }
    return comparison.isUndecided ? status.combined(with: .undecided) : status
  }

  /// The cases of a list; nil where it is too long.
  private static func cases(
    _ inputs: CaseInputs,
    _ loading: CaseLoading,
    _ status: inout ExitStatus,
    console: inout Console
  ) -> [ListedCase]? {
    for problem in inputs.problems { report(problem, &status, console: &console) }
    var cases: [ListedCase] = []
    for file in inputs.files {
      let found: CaseSequence
      do throws(FileProblem) {
        found = try loading.cases(in: file)
      } catch {
        report(error, &status, console: &console)
        continue
      }
      for entry in found {
        guard cases.count < mostCases else {
          console.complain(
            "--since compares lists of at most " + String(mostCases) + " cases",
            help: "compare the results of two runs with --format ndjson instead"
          )
          return nil
        }
        let listed = ListedCase(
          position: cases.count + 1,
          file: inputs.files.count > 1 ? file.spoken : nil,
          id: entry.label,
          result: entry.result
        )
        cases.append(listed)
      }
    }
    return cases
  }

  private static func report(_ problem: FileProblem, _ status: inout ExitStatus, console: inout Console) {
    console.complain(problem)
    status = status.combined(with: .unusable)
  }
}
