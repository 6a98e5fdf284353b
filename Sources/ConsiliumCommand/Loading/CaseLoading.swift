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

  /// - Parameter notesPlaces: Whether pages say where in its file each entry stands.
  /// - Returns: nil where a setting cannot be read; standard error says why.
  init?(_ arguments: ParsedArguments, book: RuleBook, notesPlaces: Bool = false, console: inout Console) {
    let ignored = arguments.all("ignore").flatMap { keys in
      keys.split(separator: ",").map { String($0) }
    }
    guard let limits = Self.limits(arguments, console: &console) else { return nil }
    reader = CaseReader(book: book, limits: limits, ignoredKeys: ignored, notesPlaces: notesPlaces)
    kind = arguments.value("input").flatMap(CaseFileKind.init(rawValue:))
    let entryReader = EntryReader(book: book)
    var settings: [FactEntry] = []
    var isReadable = true
    for setting in arguments.all("set") {
      switch entryReader.read(setting: setting) {
      case .success(let entry):
        if settings.contains(where: { $0.fact == entry.fact }) {
          console.complain(
            "--set names " + book.facts[entry.fact].name + " more than once",
            help: "say one value of it"
          )
          isReadable = false
        }
        settings.append(entry)
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
  ///
  /// - Parameter firstLine: The number of its first line.
  func cutter(for path: Path, firstLine: Int) -> StretchCutter {
    reader.cutter(as: kind, extension: path.fileExtension, firstLine: firstLine)
  }

  /// How the cases of a file are written, as far as the options and its name tell.
  func kind(of path: Path) -> CaseFileKind? { kind ?? CaseFileKind(fileExtension: path.fileExtension) }

  /// The patient of an entry with the settings applied.
  func patient(_ patient: PatientCase) -> PatientCase {
    var changed = patient
    for setting in settings { setting.replace(in: &changed) }
    return changed
  }

  /// The limits that `--line-limit` sets: a number of bytes, or of KiB or MiB with that behind it.
  private static func limits(_ arguments: ParsedArguments, console: inout Console) -> CaseLimits? {
    guard let text = arguments.value("line-limit") else { return .standard }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units: [String: Int] = ["": 1, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30]
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    if let number = Int(digits), let factor = units[unit], number > 0, number <= CaseLimits.mostBytes / factor {
      return CaseLimits(bytesPerCase: number * factor)
    }
    console.complain(
      "--line-limit cannot be `" + text + "`",
      help: "it is a number of bytes, or of KiB or MiB such as 64MiB, up to 1 GiB"
    )
    return nil
  }
}
