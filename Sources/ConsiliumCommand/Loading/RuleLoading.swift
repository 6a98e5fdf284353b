import Consilium
import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Reads the rule file that a command works with.
enum RuleLoading {
  /// The rules to evaluate with: the built-in ones or the file that `--rules` names.
  ///
  /// - Returns: nil where the rules cannot be used; standard error says why.
  static func engine(_ arguments: ParsedArguments, console: inout Console) -> CaseEngine? {
    guard let file = arguments.value("rules") else { return builtIn(console: &console) }
    guard let texts = texts(of: file, console: &console) else { return nil }
    let check = RuleFileCheck(texts)
    guard let engine = check.engine else {
      refuse(texts, because: check.diagnostics, console: &console)
      return nil
    }
    return engine
  }

  /// The rule book alone, for commands that answer no case.
  ///
  /// - Returns: nil where the rules cannot be used; standard error says why.
  static func book(_ arguments: ParsedArguments, console: inout Console) -> RuleBook? {
    if !arguments.has("rules"), let book = RuleBookReader.read(BuiltInRules.neuroendocrineTumours).book { return book }
    return engine(arguments, console: &console)?.book
  }

  /// Says on standard error which errors keep a rule file from being used.
  static func refuse(_ texts: RuleTexts, because findings: [Diagnostic], console: inout Console) {
    var output = Output()
    FindingWriter(texts, format: .text, isColoured: console.isErrorColoured)
      .write(findings.filter { $0.severity == .error }, into: &output)
    console.complain(output.bytes)
    let name = texts.files.last?.name ?? ""
    console.complain(name + " has errors and cannot be used", help: "consilium check " + name)
  }

  /// A rule file with those that it extends; nil where one of them cannot be read.
  static func texts(of argument: String, console: inout Console) -> RuleTexts? {
    do {
      return try RuleSearch.texts(of: argument)
    } catch {
      console.complain(error)
      return nil
    }
  }

  /// The bytes of one rule file alone; nil where it cannot be read.
  static func text(of path: Path, console: inout Console) -> [UInt8]? {
    do {
      return try Files.read(path)
    } catch {
      console.complain(error)
      return nil
    }
  }

  /// The built-in rules. Their own tests check their logic, so that it need not be checked at every start.
  private static func builtIn(console: inout Console) -> CaseEngine? {
    guard let book = RuleBookReader.read(BuiltInRules.neuroendocrineTumours).book, let engine = try? CaseEngine(book)
    else {
      console.complain("the built-in rules cannot be used", help: "consilium check says why")
      return nil
    }
    return engine
  }
}
