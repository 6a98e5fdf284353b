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
      let loading = CaseLoading(arguments, book: engine.book, notesPlaces: true, console: &console)
    else { throw .unusable }
    let path = Path(arguments.positional[0])
    let entry = try Self.entry(arguments, in: path, loading: loading, console: &console).entry
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
    let message = "there is no option `" + name + "`"
    let problem =
      optionCalled(name, in: book).map { UsageProblem(message, help: "did you mean `" + $0 + "`?") }
      ?? UsageProblem(message, name, among: book.options.map(\.name))
    console.complain(problem)
    return nil
  }

  /// The option that bears the name of a value for which the rule file has the word, such as `PRRT` among the
  /// treatments so far; nil where there is none.
  private static func optionCalled(_ word: String, in book: RuleBook) -> String? {
    for fact in book.facts.indices {
      guard case .value(let index)? = book.vocabulary.meaning(of: word, for: fact),
        book.facts[fact].type.values.indices.contains(index)
      else { continue }
      let value = book.facts[fact].type.values[index].name
      if book.options.contains(where: { $0.name == value }) { return value }
    }
    return nil
  }

  /// The one case of a file, or the one that `--case` names, and the file.
  ///
  /// - Throws: The status to exit with where it cannot be found; standard error says why.
  static func entry(
    _ arguments: ParsedArguments,
    in path: Path,
    loading: CaseLoading,
    console: inout Console
  ) throws(ExitStatus) -> (entry: CaseEntry, file: [UInt8]) {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try Files.read(path)
    } catch {
      console.complain(error)
      throw .unusable
    }
    let cases = loading.cases(in: bytes, of: path)
    let wanted = arguments.value("case")
    guard let entry = CaseSelection.entry(in: cases, of: path, named: wanted, console: &console) else {
      throw .unusable
    }
    return (entry, bytes)
  }
}

extension Console {
  /// Says on standard error why a case cannot be read.
  mutating func complain(_ problem: CaseProblem) {
    complain("the case cannot be read (" + problem.place + "): " + problem.message, help: problem.help)
  }
}
