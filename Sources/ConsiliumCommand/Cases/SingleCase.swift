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
      console.complain(problem)
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
    do throws(FileProblem) {
      let cases = try loading.cases(in: path)
      return CaseSelection.entry(in: cases, of: path, named: arguments.value("case"), console: &console)
    } catch {
      console.complain(error)
      return nil
    }
  }
}

extension Console {
  /// Says on standard error why a case cannot be read.
  mutating func complain(_ problem: CaseProblem) {
    complain("the case cannot be read (" + problem.place + "): " + problem.message, help: problem.help)
  }
}
