import CaseFiles
import CaseSpaces
import Consilium
import ConsiliumTestSupport
import Evaluation
import Reports
import RuleBooks
import Testing

@testable import Batches

/// The batch path has to write byte for byte what the engine and the plain writer write.
///
/// `CONSILIUM_PAIRS` sets how many pairs of a rule file and a case are compared, `CONSILIUM_SEED` the first seed.
@Suite("Answers of the batch path")
struct CaseJudgeTests {
  private static let casesPerFile = 24
  private static let filesPerBatch = 5
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let batches =
    0..<((RunSetting.number("CONSILIUM_PAIRS") ?? 480) / casesPerFile + filesPerBatch - 1) / filesPerBatch

  @Test("Random rule files and cases get the bytes that the engine's answer has", arguments: batches)
  func comparison(batch: Int) throws {
    var compared = 0
    var seed = UInt64(Self.firstSeed + batch * 1_000)
    while compared < Self.filesPerBatch {
      if try Self.compare(seed: seed) { compared += 1 }
      seed += 1
    }
  }

  private static func compare(seed: UInt64) throws -> Bool {
    let file = RandomRuleFile(seed: seed, mostCompletions: 4_096)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    let book = try #require(checked.book, "seed \(seed)")
    let definition = try #require(AnswerDefinition(tree: checked.tree, book: book, assignmentLimit: 4_096 * 4))
    guard definition.completionCount > 0 else { return false }
    let engine = try CaseEngine(book)
    for isBrief in [true, false] {
      let plan = try #require(BatchPlan(engine, isBrief: isBrief), "seed \(seed)")
      var judge = CaseJudge(plan)
      let patients = (0..<casesPerFile).map {
        RandomCase.patient(seed: seed &* 1_000 &+ UInt64($0), definition: definition)
      }
      let expected = patients.map { judge.expected($0) }
      // Twice, so that the second time everything is remembered; then more together than a group has room for.
      let alone = (patients + patients).map { judge.text(of: $0) }
      let many = (0..<CaseGroup.most + casesPerFile / 2).map { patients[$0 % casesPerFile] }
      for (number, text) in (alone + judge.texts(of: many)).enumerated() {
        guard let text else { continue }
        if text != expected[number % casesPerFile] {
          Issue.record(
            """
            seed \(seed), case \(number): the batch path writes
            \(text)
            and the engine
            \(expected[number % casesPerFile])
            \(file.text)
            """
          )
          return true
        }
      }
    }
    return true
  }

  @Test("Cases of the built-in rules get the bytes that the engine's answer has", arguments: [true, false])
  func builtInRules(isBrief: Bool) throws {
    let engine = try Rules.neuroendocrineTumours(withGuidelineNotes: false).engine
    let plan = try #require(BatchPlan(engine, isBrief: isBrief))
    var judge = CaseJudge(plan)
    var answered = 0
    for bookCase in engine.book.cases {
      guard let written = judge.text(of: bookCase.patient) else { continue }
      #expect(written == judge.expected(bookCase.patient))
      answered += 1
    }
    #expect(answered * 10 > engine.book.cases.count * 8)
  }

  @Test("A fact that is partly known is not missing where what is left of it decides nothing")
  func partlyKnownFact() throws {
    let text = """
      rules partly version 1.0.0 language 1
      source page "A page"
        statement s.1 "Statement."
      fact size "Size": number from 0 to 100 mm step 1
      fact spread "Spread": one of none, nodes, distant
      fact uptake "Uptake": yes or no
      option surgery "Surgery"
      rule small for surgery when size at most 20 mm and uptake because "Small." cite page s.1
      rule tiny against surgery when size at most 10 mm and spread is none because "Tiny." cite page s.1
      rule far excludes surgery when spread is distant and size above 50 mm because "Far." cite page s.1
      """
    let book = try #require(RuleBookReader.read(Array(text.utf8)).book)
    let engine = try CaseEngine(book)
    let plan = try #require(BatchPlan(engine, isBrief: true))
    var judge = CaseJudge(plan)
    for high in [5, 10, 15, 20, 25, 60] {
      for spread in [UInt64(1), 2, 4, 7] {
        var patient = PatientCase(factCount: book.facts.count)
        patient.knowledge[0] = .range(low: 0, high: high)
        if spread != 7 { patient.knowledge[1] = .values(spread) }
        #expect(judge.text(of: patient) == judge.expected(patient))
      }
    }
  }
}
