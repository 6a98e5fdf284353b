import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Reads the signatures that are kept beside a rule file.
enum SignatureLoading {
  /// What is found beside a rule file.
  enum Found {
    case nothing
    case file(SignatureFile)
    case unreadable(SignatureFileProblem)
  }

  /// The file of signatures of a rule file.
  static func path(beside rules: Path) -> Path { Path(rules.bytes + Array(SignatureFile.suffix.utf8)) }

  static func read(beside rules: Path) throws(FileProblem) -> Found {
    let path = path(beside: rules)
    guard !rules.isStandardInput, Files.exists(path) else { return .nothing }
    let bytes = try Files.read(path)
    do throws(SignatureFileProblem) {
      return .file(try SignatureFileReader.read(bytes))
    } catch {
      return .unreadable(error)
    }
  }

  /// What is signed of the rules that `--rules` names; nil where no signatures are kept or they cannot be used, which
  /// standard error then says.
  static func register(
    _ arguments: ParsedArguments,
    book: RuleBook,
    console: inout Console
  ) -> SignatureRegister? {
    guard let file = arguments.value("rules") else { return nil }
    return register(of: Path(file), book: book, console: &console)
  }

  /// The same for a rule file.
  static func register(of rules: Path, book: RuleBook, console: inout Console) -> SignatureRegister? {
    file(beside: rules, book: book, console: &console).map { SignatureRegister(BookDigests(book), files: [$0]) }
  }

  /// The signatures of a rule file; nil where none are kept or they cannot be used, which standard error then says.
  static func file(beside rules: Path, book: RuleBook, console: inout Console) -> SignatureFile? {
    let name = path(beside: rules).spoken
    do throws(FileProblem) {
      switch try read(beside: rules) {
      case .nothing: return nil
      case .file(let file) where file.bookName == book.name: return file
      case .file(let file): console.complain(SignatureFindings.foreign(file.bookName, file: name).message)
      case .unreadable(let problem): console.complain(SignatureFindings.unreadable(problem, file: name).message)
      }
    } catch {
      console.complain(error.message)
    }
    return nil
  }

  /// The findings about the signatures of a rule file; none where no signatures are kept.
  static func findings(about file: RuleFileInput) -> [Diagnostic] {
    guard let rules = file.path else { return [] }
    let name = path(beside: rules).spoken
    do throws(FileProblem) {
      switch try read(beside: rules) {
      case .nothing: return []
      case .unreadable(let problem): return [SignatureFindings.unreadable(problem, file: name)]
      case .file(let signatures):
        guard let book = file.check.engine?.book else { return [] }
        guard signatures.bookName == book.name else {
          return [SignatureFindings.foreign(signatures.bookName, file: name)]
        }
        return SignatureFindings.findings(SignatureRegister(BookDigests(book), files: [signatures]))
      }
    } catch {
      return [SignatureFindings.unreadable(SignatureFileProblem(line: nil, error.reason), file: name)]
    }
  }
}
