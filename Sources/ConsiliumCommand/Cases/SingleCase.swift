import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// One case and one option of it, as `why` and `change` need them.
struct SingleCase {
  let engine: CaseEngine
  let patient: PatientCase
  let position: Int
  let option: Int
  /// How the page is to be set.
  let format: ResultFormat
  /// What is signed of the rules; nil where no signatures are kept.
  let signatures: SignatureRegister?

  /// - Throws: The status to exit with where something named cannot be found or read; standard error says what.
  init(_ arguments: ParsedArguments, console: inout Console) throws(ExitStatus) {
    guard let engine = RuleLoading.engine(arguments, console: &console),
      let option = Self.option(arguments.positional[1], in: engine.book, console: &console),
      let loading = CaseLoading(arguments, book: engine.book, notesPlaces: true, console: &console),
      let entry = Self.entry(arguments, in: Path(arguments.positional[0]), loading: loading, console: &console)
    else { throw .unusable }
    self.engine = engine
    self.option = option
    signatures = SignatureLoading.register(arguments, book: engine.book, console: &console)
    position = entry.position
    format = arguments.value("format").flatMap(ResultFormat.init(rawValue:)) ?? .text
    patient = try Self.patient(of: entry, loading: loading, console: &console)
  }

  /// The patient of a case that can be read, with the settings applied.
  static func patient(
    of entry: CaseEntry,
    loading: CaseLoading,
    console: inout Console
  ) throws(ExitStatus) -> PatientCase {
    switch entry.result {
    case .success(let patient): return loading.patient(patient)
    case .failure(let problem):
      let place = "line " + String(problem.line) + ", column " + String(problem.column)
      console.complain("the case cannot be read (" + place + "): " + problem.message, help: problem.help)
      throw .findings
    }
  }

  /// Writes a page about the case.
  func write(_ sheet: Sheet, console: inout Console) {
    var output = Output()
    switch format {
    case .markdown: MarkdownSheetWriter().write(sheet, into: &output)
    default: TextSheetWriter(isColoured: console.isOutputColoured).write(sheet, into: &output)
    }
    console.write(output.bytes)
  }

  /// The option that a name or a label means; nil where it means none, and standard error says what it may be.
  static func option(_ name: String, in book: RuleBook, console: inout Console) -> Int? {
    let wanted = Vocabulary.normal(name)
    let found = book.options.firstIndex { option in
      Vocabulary.normal(option.name) == wanted || Vocabulary.normal(option.label) == wanted
    }
    if let found { return found }
    console.complain(UsageProblem("there is no option `" + name + "`", name, among: book.options.map(\.name)))
    return nil
  }

  /// The one case of a file, or the one that `--case` names; nil where it cannot be found, and standard error says why.
  static func entry(
    _ arguments: ParsedArguments,
    in path: Path,
    loading: CaseLoading,
    console: inout Console
  ) -> CaseEntry? {
    let entries: [CaseEntry]
    do throws(FileProblem) {
      entries = Array(try loading.cases(in: path))
    } catch {
      console.complain(error)
      return nil
    }
    guard let wanted = arguments.value("case") else {
      if entries.count == 1 { return entries[0] }
      console.complain(
        path.spoken + " holds " + String(entries.count) + " cases",
        help: entries.isEmpty
          ? "consilium template prints a blank one" : "say which with --case, by its id or its position from 1"
      )
      return nil
    }
    if let entry = entries.first(where: { $0.label?.text == wanted }) { return entry }
    if let position = Int(wanted), let entry = entries.first(where: { $0.position == position }) { return entry }
    console.complain(
      UsageProblem(
        path.spoken + " holds no case `" + wanted + "`",
        wanted,
        among: entries.compactMap { $0.label?.text },
        otherwise: "it holds " + Counted.words(entries.count, "case") + ", by id or by position from 1"
      )
    )
    return nil
  }
}
