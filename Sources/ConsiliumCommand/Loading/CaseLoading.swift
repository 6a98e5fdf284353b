import CaseFiles
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// Reads cases as the options of a command ask: kind of input, ignored keys, values put in their place.
struct CaseLoading {
  let reader: CaseReader
  /// What is put in place of what cases say.
  let settings: [FactEntry]
  private let kind: CaseFileKind?

  /// - Returns: nil where a setting cannot be read; standard error says why.
  init?(_ arguments: ParsedArguments, book: RuleBook, console: inout Console) {
    let ignored = arguments.all("ignore").flatMap { keys in
      keys.split(separator: ",").map { String($0) }
    }
    reader = CaseReader(book: book, ignoredKeys: ignored)
    kind = arguments.value("input").flatMap(CaseFileKind.init(rawValue:))
    let entryReader = EntryReader(book: book)
    var settings: [FactEntry] = []
    var isReadable = true
    for setting in arguments.all("set") {
      switch entryReader.read(setting: setting) {
      case .success(let entry): settings.append(entry)
      case .failure(let problem):
        console.complain("--set " + setting + ": " + problem.message, help: problem.help)
        isReadable = false
      }
    }
    self.settings = settings
    guard isReadable else { return nil }
  }

  /// The cases of a file, one by one.
  func cases(in path: Path) throws(FileProblem) -> CaseSequence {
    cases(in: try Files.read(path), of: path)
  }

  /// The cases of a file that is read already, one by one.
  func cases(in bytes: [UInt8], of path: Path) -> CaseSequence {
    reader.cases(in: bytes, as: kind, extension: path.fileExtension)
  }

  /// Cuts a file into stretches of cases while it is read.
  func cutter(for path: Path) -> StretchCutter { reader.cutter(as: kind, extension: path.fileExtension) }

  /// The patient of an entry with the settings applied.
  func patient(_ patient: PatientCase) -> PatientCase {
    var changed = patient
    for setting in settings { setting.replace(in: &changed) }
    return changed
  }
}
