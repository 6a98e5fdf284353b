import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium check`: all findings about a rule file, its own cases included.
enum CheckCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let file = RuleFileInput(arguments, .everything, console: &console) else { return .unusable }
    let witnesses = arguments.value("witnesses").map { Path($0) }
    if let witnesses, !file.allows(output: witnesses, console: &console) { return .unusable }
    let format = arguments.value("format").flatMap(FindingFormat.init(rawValue:)) ?? .text
    let trials = file.check.trials
    let failures = file.check.engine.map { TrialWording(book: $0.book).findings(trials) } ?? []
    let signatures = SignatureLoading.findings(about: file.check)
    let findings = sorted(file.check.diagnostics + signatures + failures, format)
    if let witnesses {
      var cases = Output()
      WitnessWriter.writeCases(of: findings, in: FindingPlaces(file.texts), into: &cases)
      do {
        try Files.write(cases.bytes, to: witnesses)
      } catch {
        console.complain(error)
        return .unusable
      }
    }
    console.write(file.written(findings, format, isColoured: console.isOutputColoured))
    if format == .text { console.write(summary(of: findings, trials: trials, file: file)) }
    return status(of: findings, isStrict: arguments.has("strict"))
  }

  /// For a person what weighs most comes first; programs get the order of the file.
  private static func sorted(_ findings: [Diagnostic], _ format: FindingFormat) -> [Diagnostic] {
    guard format == .text else { return findings }
    return [Severity.error, .warning, .information].flatMap { severity in findings.filter { $0.severity == severity } }
  }

  private static func status(of findings: [Diagnostic], isStrict: Bool) -> ExitStatus {
    var status = ExitStatus.fine
    for finding in findings {
      switch finding.code {
      case .failedCase: status = status.combined(with: .failedCase)
      case .undecidedCase, .undecidedCheck: status = status.combined(with: .undecided)
      default:
        let isGrave = finding.severity == .error || (isStrict && finding.severity == .warning)
        if isGrave { status = status.combined(with: .findings) }
      }
    }
    return status
  }

  private static func summary(of findings: [Diagnostic], trials: [CaseTrial], file: RuleFileInput) -> String {
    let counts = FindingWriter.summary(of: findings) ?? "no findings"
    let cases = file.check.engine == nil ? "" : "; " + TrialWording.summary(of: trials)
    return FindingWriter.closing(file.name + ": " + counts + cases)
  }
}
