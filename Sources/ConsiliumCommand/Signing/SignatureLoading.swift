import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Reads the signatures that are kept beside rule files: those of a layer and those of the files that it extends.
enum SignatureLoading {
  /// The signatures beside one of the files of a rule book, or why they cannot be used.
  struct Kept {
    /// The file of the rule book, by its position among all.
    let layer: Int
    let file: Result<SignatureFile, Unusable>
  }

  /// Why signatures cannot be used, as a finding about the rule file that they stand beside.
  struct Unusable: Error {
    /// The name of the file of signatures.
    let file: String
    let finding: Diagnostic
  }

  /// The file of signatures of a rule file.
  static func path(beside rules: Path) -> Path { Path(rules.bytes + Array(SignatureFile.suffix.utf8)) }

  /// The signatures that are kept beside the files of a book; built-in files have none.
  static func kept(beside texts: RuleTexts, of book: RuleBook) -> [Kept] {
    texts.files.indices.compactMap { index in
      let rules = Path(texts.files[index].name)
      guard !rules.isStandardInput, Files.exists(rules), Files.exists(path(beside: rules)), index < book.layers.count
      else { return nil }
      let top = Place(start: texts.origins[index], end: texts.origins[index])
      return Kept(layer: index, file: read(path(beside: rules), of: book.layers[index].name, at: top))
    }
  }

  private static func read(_ path: Path, of name: String, at place: Place) -> Result<SignatureFile, Unusable> {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      return .failure(unreadable(SignatureFileProblem(line: nil, error.reason), path, place))
    }
    do {
      let file = try SignatureFileReader.read(bytes)
      if file.bookName == name { return .success(file) }
      let finding = SignatureFindings.foreign(file.bookName, file: path.spoken, at: place)
      return .failure(Unusable(file: path.spoken, finding: finding))
    } catch {
      return .failure(unreadable(error, path, place))
    }
  }

  private static func unreadable(_ problem: SignatureFileProblem, _ path: Path, _ place: Place) -> Unusable {
    Unusable(file: path.spoken, finding: SignatureFindings.unreadable(problem, file: path.spoken, at: place))
  }

  // MARK: Registers

  /// What is signed of the rules that `--rules` names; nil where no signatures are kept. Standard error says why some
  /// cannot be used.
  static func register(
    _ arguments: ParsedArguments,
    book: RuleBook,
    console: inout Console
  ) -> SignatureRegister? {
    guard let file = arguments.value("rules"), let texts = try? RuleSearch.texts(of: file) else { return nil }
    return register(of: texts, book: book, console: &console)
  }

  /// The same for the files of a rule book.
  static func register(of texts: RuleTexts, book: RuleBook, console: inout Console) -> SignatureRegister? {
    var files: [SignatureFile] = []
    var unusable: [String] = []
    for kept in kept(beside: texts, of: book) {
      switch kept.file {
      case .success(let file): files.append(file)
      case .failure(let problem):
        console.complain(problem.finding.message)
        unusable.append(problem.file)
      }
    }
    if files.isEmpty, unusable.isEmpty { return nil }
    return SignatureRegister(BookDigests(book), files: files, unusable: unusable)
  }

  /// The findings about the signatures of a rule file and of those that it extends; none where no signatures are kept.
  static func findings(about check: RuleFileCheck) -> [Diagnostic] {
    guard let book = check.engine?.book else { return [] }
    let kept = kept(beside: check.texts, of: book)
    var files: [SignatureFile] = []
    var problems: [Diagnostic] = []
    for kept in kept {
      switch kept.file {
      case .success(let file): files.append(file)
      case .failure(let problem): problems.append(problem.finding)
      }
    }
    if files.isEmpty { return problems }
    let register = SignatureRegister(BookDigests(book), files: files)
    let top = Place(start: check.texts.origins.last ?? 0, end: check.texts.origins.last ?? 0)
    return problems + SignatureFindings.findings(register, at: top)
  }
}
