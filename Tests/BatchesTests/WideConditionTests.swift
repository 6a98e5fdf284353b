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
    let text = Self.ruleFile(arities, ruleCount: random.number(4...14), &random)
    try Self.compare(text, arities, seed: seed, &random)
  }

  /// The boxes of an option have their bits in several words, and those of some rules do.
  @Test(
    "Random options with many rules, and rules with many boxes, get the bytes that the engine's answer has",
    arguments: 25...24 + UInt64(RunSetting.number("CONSILIUM_FILES") ?? 12)
  )
  func manyBoxes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let arities = (0..<random.number(13...15)).map { _ in random.number(2...3) }
    let text = Self.ruleFile(arities, ruleCount: random.number(20...50), hasWideRules: true, &random)
    try Self.compare(text, arities, seed: seed, known: random.number(40...80), &random)
  }

  @Test(
    "Random rules whose facts are tied by what is ruled out get the bytes that the engine's answer has",
    arguments: 1...UInt64(RunSetting.number("CONSILIUM_FILES") ?? 12)
  )
  func ties(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let arities = (0..<random.number(4...8)).map { _ in random.number(2...4) }
    var text = Self.ruleFile(arities, ruleCount: random.number(4...20), &random)
    for number in 0..<random.number(1...6) {
      text += "\nimpossible i.\(number)\n  when \(Self.box(arities, factCount: 2...3, &random))"
      text += "\n  because \"B\"\n"
    }
    try Self.compare(text, arities, seed: seed, &random)
  }

  /// Compares answers to random cases.
  ///
  /// - Parameter known: Of how many facts in a hundred something is said; from few to most by turns unless said otherwise.
  private static func compare(
    _ rules: String,
    _ arities: [Int],
    seed: UInt64,
    known: Int? = nil,
    _ random: inout SplitMix64
  ) throws {
    let readable = RuleBookReader.read(Array(rules.utf8)).book
    let book = try #require(readable, "seed \(seed)\n\(rules)")
    let engine = try CaseEngine(book)
    let plan = try #require(BatchPlan(engine, isBrief: true))
    var judge = CaseJudge(plan)
    var patients: [PatientCase] = []
    while patients.count < 30 {
      var patient = PatientCase(factCount: arities.count)
      for (fact, arity) in arities.enumerated() where random.chance(known ?? (patients.count + 1) % 3 * 20) {
        // Now and then only a part of the values is left.
        let value = UInt64(1) << UInt64(random.number(0...arity - 1))
        patient.knowledge[fact] = .values(random.chance(20) ? ~value & ((1 << UInt64(arity)) - 1) : value)
      }
      patients.append(patient)
    }
    // A case that contradicts itself is the engine's.
    patients.removeAll { !engine.answer($0, .verdicts).conflicts.isEmpty }
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

  /// What argues for an option, argues against it and excludes it, all of the facts `a` to `e`.
  @Test(
    "Rules of three lists that share facts get what the engine says, whatever is known of the facts",
    arguments: [
      ["a and b", "c and d", "a and c"],
      ["a and b", "c and d", "a and c and e"],
      ["a and b", "a and c", "a"],
      ["a and b", "a", "b and c"],
      ["(a and b) or c", "c and d", "a and d and e"],
      ["(a and b) or (a and b and c)", "d and e", "a and e"],
      ["a and not b", "b and c", "c and d"],
    ]
  )
  func threeLists(conditions: [String]) throws {
    var text = "rules lists version 1.0.0 language 1\nsource page \"A page\"\n  statement s.1 \"S\"\n"
    for fact in ["a", "b", "c", "d", "e"] { text += "fact \(fact) \"Fact \(fact)\": yes or no\n" }
    text += "option o \"Option\"\n"
    for (effect, condition) in zip(["for", "against", "excludes"], conditions) {
      text += "rule \(effect).1 \(effect) o when \(condition) because \"B\" cite page s.1\n"
    }
    let book = try #require(RuleBookReader.read(Array(text.utf8)).book)
    var judge = CaseJudge(try #require(BatchPlan(try CaseEngine(book), isBrief: true)))
    let patients = (0..<243).map { number in
      var patient = PatientCase(factCount: 5)
      var left = number
      for fact in 0..<5 {
        if left % 3 > 0 { patient.knowledge[fact] = .values(UInt64(left % 3)) }
        left /= 3
      }
      return patient
    }
    for (number, text) in judge.texts(of: patients).enumerated() {
      #expect(text == judge.expected(patients[number]), "\(patients[number].knowledge)")
      #expect(text == judge.text(of: patients[number]))
    }
  }

  private static func ruleFile(
    _ arities: [Int],
    ruleCount: Int,
    hasWideRules: Bool = false,
    _ random: inout SplitMix64
  ) -> String {
    var text =
      "rules wide version 1.0.0 language 1\n  note \"For tests.\"\n\nsource page \"A page\"\n  statement s.1 \"S\"\n\n"
    for (fact, arity) in arities.enumerated() {
      text += "fact f\(fact) \"Fact \(fact)\": one of "
      text += (0..<arity).map { "v\($0)" }.joined(separator: ", ") + "\n\n"
    }
    let optionCount = hasWideRules ? random.number(1...2) : random.number(1...4)
    // In every other file most rules say the same of a fact that they share: their boxes then come out in every combination.
    let isAlike = random.chance(50)
    let alike = arities.map { arity in (0..<arity).filter { _ in random.chance(40) } }
    for option in 0..<optionCount { text += "option o\(option) \"Option \(option)\"\n" }
    for rule in 0..<ruleCount {
      let effect = random.pick(["for", "for", "against", "excludes", "notes"])
      text += "\nrule r.\(rule)\n  \(effect) o\(random.number(0...optionCount - 1))\n  when "
      if hasWideRules, random.chance(15) {
        // Every way through the lists is a box. Where all lists are met one of the two halves holds, whatever the first fact
        // says.
        let facts = Array(1..<arities.count).shuffled(using: &random)
        let lists = [facts, facts.reversed()].map { facts in
          (0..<3).map { list in
            "(" + (0..<4).map { "f\(facts[list * 4 + $0]) is v\($0 % 2)" }.joined(separator: " or ") + ")"
          }
        }
        text += "(f0 is v0 and \(lists[0].joined(separator: " and ")))"
        text += " or (not f0 is v0 and \(lists[1][0]))"
      } else {
        let boxes = (0..<random.number(1...2)).map { _ in
          "(" + box(arities, alike: isAlike ? alike : nil, factCount: hasWideRules ? 2...4 : 1...3, &random) + ")"
        }
        text += boxes.joined(separator: " or ")
      }
      text += "\n  because \"B\"\n  cite page s.1\n"
    }
    return text
  }

  /// A condition on a few facts.
  ///
  /// - Parameter alike: What most conditions say of each fact; nil where they differ.
  private static func box(
    _ arities: [Int],
    alike: [[Int]]? = nil,
    factCount: ClosedRange<Int>,
    _ random: inout SplitMix64
  ) -> String {
    let facts = Array(0..<arities.count).shuffled(using: &random).prefix(random.number(factCount))
    let atoms = facts.map { fact in
      var values = (0..<arities[fact]).filter { _ in random.chance(40) }
      if let alike, random.chance(90) { values = alike[fact] }
      return "f\(fact) " + (values.count < 2 ? "is v\(values.first ?? 0)" : "in (" + list(values) + ")")
    }
    return atoms.joined(separator: " and ")
  }

  private static func list(_ values: [Int]) -> String { values.map { "v\($0)" }.joined(separator: ", ") }
}
