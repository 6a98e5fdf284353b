import CaseFiles
import CaseSpaces
import Consilium
import ConsiliumTestSupport
import Evaluation
import RuleBooks
import Testing

@testable import Batches

/// Options with too many rules for a table of their states: what is listed of them is put together from the bits of words.
@Suite("Options with many rules")
struct ManyRulesTests {
  @Test(
    "Options with rules in one word and in several, in all lists, get the bytes that the engine's answer has",
    arguments: 1...UInt64(RunSetting.number("CONSILIUM_FILES") ?? 12)
  )
  func comparison(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // A table, rules that fit into a word twice and once, and rules that take several words.
    let most = PlainStates.mostRules
    let ranges = [3...most, most + 1...14, 15...32, 33...64, 65...150]
    let ruleCounts = random.shuffled(ranges.map { random.number($0) })
    let factCount = random.number(9...11)
    let rules = Self.ruleFile(ruleCounts, factCount: factCount, hasIntents: seed % 2 == 0, &random)
    let book = try #require(RuleBookReader.read(Array(rules.utf8)).book, "seed \(seed)\n\(rules)")
    let engine = try CaseEngine(book)
    let plan = try #require(BatchPlan(engine, isBrief: true))
    let placed = (0..<ruleCounts.count).filter { plan.plainOptions[$0].firstState < 0 }
    #expect(placed == ruleCounts.indices.filter { ruleCounts[$0] > PlainStates.mostRules })
    var judge = CaseJudge(plan)
    let patients = (0..<40).map { number in
      var patient = PatientCase(factCount: factCount)
      for fact in 0..<factCount where random.chance(number % 4 * 30 + 5) {
        patient.knowledge[fact] = .values(UInt64(random.number(1...2)))
      }
      return patient
    }
    for (number, text) in judge.texts(of: patients).enumerated() {
      let expected = judge.expected(patients[number])
      let alone = judge.text(of: patients[number])
      guard text == expected, alone == expected else {
        let answers = "\(text ?? "nothing")\n\(alone ?? "nothing")\n\(expected)"
        Issue.record("seed \(seed), case \(number): \(patients[number].knowledge)\n\(answers)\n\(rules)")
        return
      }
    }
  }

  /// - Parameter ruleCounts: For each option how many rules speak to it.
  private static func ruleFile(
    _ ruleCounts: [Int],
    factCount: Int,
    hasIntents: Bool,
    _ random: inout SplitMix64
  ) -> String {
    var text = "rules many version 1.0.0 language 1\n"
    if hasIntents { text += "intent cure, control, relief\n" }
    text += "source page \"A page\"\n  statement s.1 \"S\"\n"
    for fact in 0..<factCount { text += "fact f\(fact) \"Fact \(fact)\": yes or no\n" }
    for option in ruleCounts.indices { text += "option o\(option) \"Option \(option)\"\n" }
    // The rules of an option stand apart in the file, and not by their strength.
    let options = random.shuffled(ruleCounts.enumerated().flatMap { Array(repeating: $0, count: $1) })
    let effects = [
      "strongly for", "for", "weakly for", "strongly against", "against", "weakly against", "excludes", "notes",
    ]
    // In some files every list has rules that hold in many cases.
    let mostFacts = random.number(2...4)
    for (rule, option) in options.enumerated() {
      let length = random.pick([0, 0, 0, 1, 4, 8, 13])
      let effect = random.pick(effects)
      text += "rule r\(rule)" + String(repeating: ".longer", count: length) + " \(effect) o\(option)"
      if hasIntents, effect.hasSuffix("for"), random.chance(60) {
        text += " to " + random.some(["cure", "control", "relief"], 1...2).joined(separator: ", ")
      }
      let facts = random.some(Array(0..<factCount), 1...mostFacts)
      text += " when " + facts.map { (random.chance(50) ? "" : "not ") + "f\($0)" }.joined(separator: " and ")
      text += " because \"B\" cite page s.1\n"
    }
    return text
  }
}
