import Evaluation
import Reports
import RuleBooks
import Teaching

/// `consilium quiz`: scenarios to practise on, as a dialogue or on paper, and the answers of a class marked.
struct QuizCommand {
  private let engine: CaseEngine
  private let arguments: ParsedArguments

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    guard let engine = RuleLoading.engine(arguments, console: &console) else { return .unusable }
    let command = QuizCommand(engine: engine, arguments: arguments)
    if let list = arguments.value("answers") { return command.mark(Path(list), console: &console) }
    guard let plan = QuizSettings.plan(arguments, book: engine.book, console: &console),
      let quiz = arguments.has("scenario")
        ? command.named(plan.seed, console: &console) : command.quiz(plan, console: &console)
    else { return .unusable }
    return command.give(quiz, console: &console)
  }

  /// The scenarios that are named; nil where there is no such one.
  private func named(_ seed: UInt64, console: inout Console) -> Quiz? {
    let pool = ScenarioPool(engine)
    var scenarios: [Scenario] = []
    for name in arguments.all("scenario") {
      do throws(ResponseProblem) {
        scenarios.append(try pool.scenario(typed: name, engine))
      } catch {
        console.complain("--scenario " + name + ": " + error.message, help: error.help)
        return nil
      }
    }
    return Quiz(seed: seed, scenarios: scenarios)
  }

  /// The scenarios drawn; nil where there are none.
  private func quiz(_ plan: QuizPlan, console: inout Console) -> Quiz? {
    let quiz = Quiz(plan, from: ScenarioPool(engine), engine)
    guard !quiz.scenarios.isEmpty else {
      console.complain(
        "these rules yield no such scenario",
        help: "leave out --difficulty, --option, --site or --fact"
      )
      return nil
    }
    if quiz.isShort {
      let count =
        quiz.scenarios.count == 1 ? "is only one such scenario" : "are only \(quiz.scenarios.count) such scenarios"
      console.complain("there " + count + ", not " + String(plan.questionCount))
    }
    return quiz
  }

  private func give(_ quiz: Quiz, console: inout Console) -> ExitStatus {
    let hasKey = arguments.has("key")
    var output = Output()
    switch arguments.value("format") ?? "text" {
    case "html":
      let builder = WorksheetBuilder(engine, hasKey ? .key : .folded)
      HTMLPublicationWriter().write(builder.publication(quiz), into: &output)
    case "markdown":
      let builder = WorksheetBuilder(engine, hasKey ? .key : .leftOut)
      MarkdownPublicationWriter().write(builder.publication(quiz), into: &output)
    case "json":
      QuizTree(engine, showsKey: hasKey).tree(quiz).write(into: &output)
      output.endLine()
    case "csv": AnswerForm.write(quiz, into: &output)
    default:
      guard hasKey else { return hold(quiz, console: &console) }
      let builder = WorksheetBuilder(engine, .key)
      TextSheetWriter(isColoured: console.isOutputColoured && !arguments.has("output"))
        .write(Sheet(builder.publication(quiz)), into: &output)
    }
    return deliver(output.bytes, console: &console)
  }

  // MARK: The dialogue

  private func hold(_ quiz: Quiz, console: inout Console) -> ExitStatus {
    guard !arguments.has("output") else {
      console.complain("--output takes a quiz on paper, not a dialogue", help: "add --format html, markdown or json")
      return .unusable
    }
    guard var session = QuizSession(quiz, engine) else { return .fine }
    var input = LineInput()
    let writer = TextSheetWriter(isColoured: console.isOutputColoured)
    var step = session.begin()
    while true {
      var output = Output()
      writer.write(step.sheet, into: &output)
      console.write(output.bytes)
      guard let prompt = step.prompt, !console.isClosed else { return .fine }
      console.write("\n")
      let asked = session
      switch input.line(prompt, console: &console, complete: { asked.completions(of: $0) }) {
      case .text(let line): step = session.take(line)
      case .endOfInput: step = session.take(nil)
      case .interrupted:
        console.write("Interrupted.\n")
        console.flush()
        LineInput.endByInterrupt()
        return .unusable
      }
      if !step.sheet.blocks.isEmpty { console.write("\n") }
    }
  }

  // MARK: A class

  private func mark(_ list: Path, console: inout Console) -> ExitStatus {
    let answers: [GivenAnswer]
    do {
      answers = try AnswerList.read(Files.read(list))
    } catch let problem as FileProblem {
      console.complain(problem)
      return .unusable
    } catch let problem as ResponseProblem {
      console.complain(list.spoken + ": " + problem.message, help: problem.help)
      return .unusable
    } catch {
      return .unusable
    }
    let marking = ClassMarking(answers, pool: ScenarioPool(engine), engine)
    var output = Output()
    let report = ClassReport(marking).publication()
    switch arguments.value("format") ?? "text" {
    case "csv": ClassTable(marking).write(into: &output)
    case "json":
      ClassTable(marking).tree().write(into: &output)
      output.endLine()
    case "html": HTMLPublicationWriter().write(report, into: &output)
    case "markdown": MarkdownPublicationWriter().write(report, into: &output)
    default:
      TextSheetWriter(isColoured: console.isOutputColoured && !arguments.has("output"))
        .write(Sheet(report), into: &output)
    }
    let status = deliver(output.bytes, console: &console)
    guard status == .fine, marking.refusedCount > 0 else { return status }
    let count = marking.refusedCount == 1 ? "1 answer" : String(marking.refusedCount) + " answers"
    console.complain(count + " of " + String(answers.count) + " could not be marked")
    return .findings
  }

  /// Writes a page to where it is wanted.
  private func deliver(_ bytes: [UInt8], console: inout Console) -> ExitStatus {
    guard let file = arguments.value("output") else {
      console.write(bytes)
      return .fine
    }
    let read = [arguments.value("answers"), arguments.value("rules")].compactMap { $0.map { Path($0) } }
    if let taken = read.first(where: { Files.areSame(Path(file), $0) }) {
      console.complain(
        taken.spoken + " is read, and is not written over",
        help: "name another file for what is written"
      )
      return .unusable
    }
    guard OutputFile.mayWrite(Path(file), arguments, console: &console) else { return .unusable }
    do throws(FileProblem) {
      try Files.replace(Path(file), with: bytes)
      return .fine
    } catch {
      console.complain(error)
      return .unusable
    }
  }
}
