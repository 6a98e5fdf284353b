import Batches
import CaseFiles
import Evaluation
import Meetings
import Reports
import RuleBooks

/// `consilium evaluate CASES --set FACT=VALUE` for people: each case as recorded and as supposed, side by side.
///
/// A page of supposed facts alone could be taken for the patient's.
enum SupposingRun {
  /// The format in which recorded and supposed facts are set side by side; nil where nothing is supposed, and where
  /// programs get the changed answer.
  static func format(_ arguments: ParsedArguments) -> SuppositionFormat? {
    guard arguments.has("set") else { return nil }
    return SuppositionFormat(rawValue: arguments.value("format") ?? SuppositionFormat.text.rawValue)
  }

  static func run(_ arguments: ParsedArguments, format: SuppositionFormat, console: inout Console) -> ExitStatus {
    if let option = ["brief", "resume", "first"].first(where: arguments.has) {
      console.complain(
        "--" + option + " does not go with --set on pages for people, which show before and after",
        help: "--format json, ndjson and csv give the changed answer alone"
      )
      return .unusable
    }
    guard let jobs = arguments.jobs(console: &console),
      let engine = RuleLoading.engine(arguments, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, console: &console)
    else { return .unusable }
    let inputs = CaseInputs(arguments.positional)
    let register = SignatureLoading.register(arguments, book: engine.book, console: &console)
    guard
      let files = BatchFiles(arguments, format: .text, book: engine.book, inputs: inputs.files, console: &console)
    else { return .unusable }
    let writer = SuppositionWriter(
      book: engine.book,
      format: format,
      isColoured: console.isOutputColoured && !arguments.has("output"),
      supposed: loading.settings,
      signatures: register
    )
    let counting = SuppositionCounting(
      engine: engine,
      reader: loading.reader,
      supposed: loading.settings,
      writer: writer
    )
    let run = TallyRun(
      counting: counting,
      inputs: inputs,
      loading: loading,
      files: files,
      jobs: jobs,
      isPage: true
    )
    return run.run(opening: [], console: &console) { writer.close($0, unread: $1, into: &$2) }.status
  }
}

extension SuppositionCounting: BlockWork {}
