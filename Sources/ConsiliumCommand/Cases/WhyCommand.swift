import Evaluation
import Reports
import RuleBooks

/// `consilium why`: every argument of an option with its condition, and what settles the verdict.
enum WhyCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    do throws(ExitStatus) {
      return explain(try SingleCase(arguments, console: &console), console: &console)
    } catch {
      return error
    }
  }

  private static func explain(_ single: SingleCase, console: inout Console) -> ExitStatus {
    let name = single.engine.book.options[single.option].label
    guard let explanation = single.engine.explain(single.patient, option: single.option) else {
      let isOutside = single.engine.answer(single.patient).scope == .outside
      let reason = isOutside ? "the rule book does not speak about this patient" : "too much is open to decide"
      console.complain(name + " cannot be explained: " + reason)
      return isOutside ? .fine : .undecided
    }
    let builder = ExplanationSheetBuilder(book: single.engine.book, signatures: single.signatures)
    single.write(builder.sheet(for: explanation, of: single.patient, position: single.position), console: &console)
    return explanation.option.verdict == .undecided ? .undecided : .fine
  }
}
