import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium test`: tries the cases inside a rule file.
enum TestCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let file = RuleFileInput(arguments, console: &console) else { return .unusable }
    guard let engine = file.check.engine else {
      let errors = file.check.diagnostics.filter { $0.severity == .error }
      console.complain(file.written(errors, .text, isColoured: console.isErrorColoured))
      console.complain("the rule file " + file.name + " cannot be used")
      return .findings
    }
    let trials = CaseTrial.all(engine)
    let failures = TrialWording(book: engine.book).findings(trials)
    console.write(file.written(failures, .text, isColoured: console.isOutputColoured))
    console.write(file.name + ": " + TrialWording.summary(of: trials) + "\n")
    if failures.contains(where: { $0.code == .failedCase }) { return .failedCase }
    return failures.contains { $0.code == .undecidedCase } ? .undecided : .fine
  }
}
