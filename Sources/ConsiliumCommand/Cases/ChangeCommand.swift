import Evaluation
import Reports

/// `consilium change`: the fewest changes of a case that make an option a candidate, or stop it being one.
enum ChangeCommand {
  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    do throws(ExitStatus) {
      return show(try SingleCase(arguments, console: &console), console: &console)
    } catch {
      return error
    }
  }

  private static func show(_ single: SingleCase, console: inout Console) -> ExitStatus {
    let change = single.engine.change(single.patient, option: single.option)
    let answer = single.engine.answer(single.patient)
    let builder = ChangeSheetBuilder(book: single.engine.book, signatures: single.signatures)
    let sheet = builder.sheet(for: change, of: single.patient, answer: answer, position: single.position)
    single.write(sheet, console: &console)
    return change.isUndecided ? .undecided : .fine
  }
}
