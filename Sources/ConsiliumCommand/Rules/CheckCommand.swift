import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium check`: all findings about a rule file, its own cases included.
enum CheckCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let file = RuleFileInput(arguments, console: &console) else { return .unusable }
    let format = arguments.value("format").flatMap(FindingFormat.init(rawValue:)) ?? .text
    let trials = file.check.engine.map(CaseTrial.all) ?? []
    let failures = file.check.engine.map { TrialWording(book: $0.book).findings(trials) } ?? []
    let findings = file.check.diagnostics + failures
    console.write(file.written(findings, format, isColoured: console.isOutputColoured))
    if format == .text { console.write(summary(of: findings, trials: trials, file: file)) }
    return status(file.check.diagnostics, failures: failures, isStrict: arguments.has("strict"))
  }

  private static func status(_ findings: [Diagnostic], failures: [Diagnostic], isStrict: Bool) -> ExitStatus {
    var status = ExitStatus.fine
    if failures.contains(where: { $0.code == .failedCase }) { status = status.combined(with: .failedCase) }
    if failures.contains(where: { $0.code == .undecidedCase }) { status = status.combined(with: .undecided) }
    let isGrave =
      findings.contains { $0.severity == .error }
      || isStrict && (findings + failures).contains { $0.severity == .warning }
    return isGrave ? status.combined(with: .findings) : status
  }

  private static func summary(of findings: [Diagnostic], trials: [CaseTrial], file: RuleFileInput) -> String {
    let counts = FindingWriter.summary(of: findings) ?? "no findings"
    let cases = file.check.engine == nil ? "" : "; " + TrialWording.summary(of: trials)
    return file.name + ": " + counts + cases + "\n"
  }
}
