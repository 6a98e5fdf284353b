import CaseSpaces
import Consilium
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium diff`: what changes for patients from one version of a rule file to another.
enum DiffCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let mostBoxes = Self.limit(arguments, console: &console),
      let (oldTexts, old) = engine(arguments.positional[0], console: &console),
      let (_, new) = engine(arguments.positional[1], console: &console)
    else { return .unusable }
    let comparison = BookComparison(old: old, new: new, mostBoxes: mostBoxes)
    let writer = ComparisonWriter(
      comparison,
      voided: BookDigests(old.book).voided(in: BookDigests(new.book), signatures(beside: oldTexts, of: old.book)),
      format: arguments.value("format").flatMap(ComparisonFormat.init(rawValue:)) ?? .text,
      isColoured: console.isOutputColoured,
      hasCases: arguments.has("cases")
    )
    guard
      var archive = ArchiveComparison(arguments, comparison, old: old, new: new, writer: writer, console: &console)
    else { return .unusable }
    let status = archive.run(console: &console)
    let expectation = arguments.value("expect")
    if expectation != nil, archive.changesVerdicts { return status.combined(with: .findings) }
    return status.combined(with: Self.status(comparison, expecting: expectation))
  }

  private static func limit(_ arguments: ParsedArguments, console: inout Console) -> Int? {
    guard let value = arguments.value("limit") else { return 5 }
    if let number = Int(value), number > 0, number <= 1_000 { return number }
    console.complain("--limit takes a whole number from 1 to 1000", help: "such as --limit 20")
    return nil
  }

  /// The rules that a file, or the name of built-in ones, holds; nil where they cannot be used.
  ///
  /// What only follows from its conditions keeps a file from being evaluated with, not from being compared.
  private static func engine(_ name: String, console: inout Console) -> (texts: RuleTexts, engine: CaseEngine)? {
    guard let texts = RuleLoading.texts(of: name, console: &console) else { return nil }
    let file = RuleBookReader.read(texts)
    var problems = file.diagnostics
    if let book = file.book {
      do throws(CaseSpaceLimit) {
        return (texts, try CaseEngine(book))
      } catch {
        problems.append(LogicCheck.finding(error).diagnostic(book))
      }
    }
    RuleLoading.refuse(texts, because: problems, console: &console)
    return nil
  }

  /// The signatures that are kept beside the old version and can be read; `check` says what is wrong with others.
  private static func signatures(beside texts: RuleTexts, of book: RuleBook) -> [SignatureFile] {
    SignatureLoading.kept(beside: texts, of: book).compactMap { kept in
      guard case .success(let file) = kept.file else { return nil }
      return file
    }
  }

  private static func status(_ comparison: BookComparison, expecting expectation: String?) -> ExitStatus {
    let isKept: Bool? =
      switch expectation {
      case "no-verdict-change": comparison.keepsVerdicts
      case "no-change": comparison.keepsEverything
      default: true
      }
    if isKept == false { return .findings }
    return comparison.limit != nil || !comparison.undecided.isEmpty ? .undecided : .fine
  }
}
