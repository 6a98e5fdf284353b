import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium document`: the book that clinicians read and sign.
enum DocumentCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let file = RuleFileInput(arguments, .everything, console: &console) else { return .unusable }
    let target = arguments.value("output").map { Path($0) }
    if let target {
      guard file.allows(output: target, console: &console), OutputFile.mayWrite(target, arguments, console: &console)
      else { return .unusable }
    }
    guard let engine = file.check.engine else {
      let errors = file.check.diagnostics.filter { $0.severity == .error }
      console.complain(file.written(errors, .text, isColoured: console.isErrorColoured))
      console.complain(file.name + " has errors, and no book can be made of it", help: "consilium check " + file.name)
      return .findings
    }
    let trials = file.check.trials
    let book = SignOffBook(
      engine,
      texts: file.texts,
      findings: file.check.diagnostics + SignatureLoading.findings(about: file.check)
        + TrialWording(book: engine.book).findings(trials),
      trials: trials,
      coverage: CoverageSurvey(engine).coverage(),
      signatures: SignatureLoading.register(of: file.texts, book: engine.book, console: &console)
    )
    var output = Output()
    if arguments.value("format") == "markdown" {
      MarkdownPublicationWriter().write(book.publication(), into: &output)
    } else {
      HTMLPublicationWriter().write(book.publication(), into: &output)
    }
    guard let target else {
      console.write(output.bytes)
      return .fine
    }
    do throws(FileProblem) {
      try Files.replace(target, with: output.bytes)
      return .fine
    } catch {
      console.complain(error)
      return .unusable
    }
  }
}
