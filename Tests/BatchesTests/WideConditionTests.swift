import CaseFiles
import CaseSpaces
import Consilium
import ConsiliumTestSupport
import Evaluation
import Reports
import RuleBooks
import Testing

@testable import Batches

/// Rules whose boxes share facts of many values: what is left open comes to thousands of completions, which the batch path
/// counts out at once, and the engine by its diagrams.
@Suite("Conditions that share facts of many values")
struct WideConditionTests {
  @Test(
    "Random rules that share facts get the bytes that the engine's answer has",
    arguments: 1...UInt64(RunSetting.number("CONSILIUM_FILES") ?? 12)
  )
  func comparison(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let arities = (0..<random.number(3...7)).map { _ in random.number(2...9) }
    let text = Self.ruleFile(arities, &random)
    let checked = RuleBookReader.read(Array(text.utf8))
    let book = try #require(checked.book, "seed \(seed)\n\(text)")
    let engine = try CaseEngine(book)
    let plan = try #require(BatchPlan(engine, isBrief: true))
    var judge = CaseJudge(plan)
    for number in 1...30 {
      var patient = PatientCase(factCount: arities.count)
      for (fact, arity) in arities.enumerated() where random.chance(number % 3 * 20) {
        // Now and then only a part of the values is left.
        let value = UInt64(1) << UInt64(random.number(0...arity - 1))
        patient.knowledge[fact] = .values(random.chance(20) ? ~value & ((1 << UInt64(arity)) - 1) : value)
      }
      let cells = CaseCells(space: engine.space, knowledge: patient.knowledge)
      let isJudged = judge.judge(cells)
      #expect(isJudged, "seed \(seed), case \(number)")
      var buffer = AnswerBuffer(capacity: 16)
      Array("null".utf8).withUnsafeBytes { judge.write(identifier: $0, position: number, file: [], into: &buffer) }
      var output = Output()
      let result = CaseResult(position: number, file: nil, outcome: .answered(patient, engine.answer(patient)))
      JSONResultWriter(book: book, isBrief: true).write(result, into: &output)
      let written = buffer.withElements { String(decoding: $0, as: UTF8.self) }
      let expected = String(decoding: output.bytes, as: UTF8.self)
      guard written != expected else { continue }
      Issue.record("seed \(seed), case \(number): \(patient.knowledge)\n\(written)\n\(expected)\n\(text)")
      return
    }
  }

  private static func ruleFile(_ arities: [Int], _ random: inout SplitMix64) -> String {
    var text =
      "rules wide version 1.0.0 language 1\n  note \"For tests.\"\n\nsource page \"A page\"\n  statement s.1 \"S\"\n\n"
    for (fact, arity) in arities.enumerated() {
      text += "fact f\(fact) \"Fact \(fact)\": one of "
      text += (0..<arity).map { "v\($0)" }.joined(separator: ", ") + "\n\n"
    }
    let optionCount = random.number(1...4)
    // In every other file most rules say the same of a fact that they share: their boxes then come out in every combination.
    let isAlike = random.chance(50)
    let alike = arities.map { arity in (0..<arity).filter { _ in random.chance(40) } }
    for option in 0..<optionCount { text += "option o\(option) \"Option \(option)\"\n" }
    for rule in 0..<random.number(4...14) {
      let effect = random.pick(["for", "for", "against", "excludes", "notes"])
      text += "\nrule r.\(rule)\n  \(effect) o\(random.number(0...optionCount - 1))\n  when "
      let boxes = (0..<random.number(1...2)).map { _ in
        let facts = Array(0..<arities.count).shuffled(using: &random).prefix(random.number(1...3))
        let atoms = facts.map { fact in
          let values =
            isAlike && random.chance(90) ? alike[fact] : (0..<arities[fact]).filter { _ in random.chance(40) }
          return "f\(fact) " + (values.count < 2 ? "is v\(values.first ?? 0)" : "in (" + list(values) + ")")
        }
        return "(" + atoms.joined(separator: " and ") + ")"
      }
      text += boxes.joined(separator: " or ") + "\n  because \"B\"\n  cite page s.1\n"
    }
    return text
  }

  private static func list(_ values: [Int]) -> String { values.map { "v\($0)" }.joined(separator: ", ") }
}
