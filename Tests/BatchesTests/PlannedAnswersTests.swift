import Batches
import Consilium
import ConsiliumTestSupport
import Evaluation
import RuleBooks
import Testing

/// Answers that are counted have to say what the engine says.
///
/// `CONSILIUM_PAIRS` sets how many pairs of a rule file and a case are compared, `CONSILIUM_SEED` the first seed.
@Suite("Answers that are counted and not written")
struct PlannedAnswersTests {
  private static let casesPerFile = 16
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let seeds =
    firstSeed..<firstSeed + max(1, (RunSetting.number("CONSILIUM_PAIRS") ?? 320) / casesPerFile)

  @Test("Random rule files and cases get the engine's verdicts, rules and missing facts", arguments: seeds)
  func comparison(seed: Int) throws {
    let file = RandomRuleFile(seed: UInt64(seed), mostCompletions: 1_024)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    let book = try #require(checked.book, "seed \(seed)")
    let definition = try #require(AnswerDefinition(tree: checked.tree, book: book, assignmentLimit: 4_096))
    guard definition.completionCount > 0 else { return }
    let engine = try CaseEngine(book)
    let answers = PlannedAnswers(try #require(BatchPlan(engine, isBrief: false), "seed \(seed)"))
    for number in 0..<Self.casesPerFile {
      let patient = RandomCase.patient(seed: UInt64(seed * 1_000 + number), definition: definition)
      guard let found = answers.answer(patient.knowledge) else { continue }
      let expected = engine.answer(patient)
      let options = expected.options.sorted { $0.option < $1.option }
      if expected.scope != .inside || !expected.conflicts.isEmpty
        || found.options.map(Self.description) != options.map(Self.description)
        || found.missing.map(Self.description) != expected.missing.map(Self.description)
      {
        Issue.record(
          """
          seed \(seed), case \(number): the counted answer says
          \((found.options.map(Self.description) + found.missing.map(Self.description)).joined(separator: "\n"))
          and the engine
          \((options.map(Self.description) + expected.missing.map(Self.description)).joined(separator: "\n"))
          \(file.text)
          """
        )
        return
      }
    }
  }

  private static func description(_ answer: Evaluation.OptionAnswer) -> String {
    "\(answer.option) \(answer.verdict) \(answer.isContested) \(answer.intents) \(answer.arguments) "
      + "\(answer.counterarguments) \(answer.exclusions) \(answer.notes) \(answer.open.map { $0.rule }) \(answer.depends)"
  }

  private static func description(_ missing: MissingFact) -> String {
    "missing \(missing.fact) \(missing.isRequired) \(missing.isSetAside) \(missing.options) \(missing.decidesScope)"
  }
}
