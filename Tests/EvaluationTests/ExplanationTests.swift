import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@Suite("Why an option has its verdict, on random rule files and cases")
struct ExplanationTests {
  private struct Pair {
    let engine: CaseEngine
    let definition: AnswerDefinition
    let patient: PatientCase
    let seed: UInt64
  }

  private static func pairs(_ batch: Int) throws -> [Pair] {
    var pairs: [Pair] = []
    for number in 0..<12 {
      let seed = UInt64(40_000 + batch * 100 + number)
      let checked = RuleBookReader.read(Array(RandomRuleFile(seed: seed, mostCompletions: 512).text.utf8))
      let book = try #require(checked.book, "seed \(seed)")
      guard let definition = AnswerDefinition(tree: checked.tree, book: book), definition.completionCount > 0 else {
        continue
      }
      let patient = RandomCase.patient(seed: seed, definition: definition)
      pairs.append(Pair(engine: try CaseEngine(book), definition: definition, patient: patient, seed: seed))
    }
    return pairs
  }

  @Test("Each rule is painted as the definition has it", arguments: 0..<10)
  func paintedRules(batch: Int) throws {
    for pair in try Self.pairs(batch) {
      let states = pair.definition.ruleStates(for: pair.patient)
      for option in pair.engine.book.options.indices {
        guard let explanation = pair.engine.explain(pair.patient, option: option) else { continue }
        for argument in explanation.arguments {
          let expected: Truth =
            switch states[argument.rule] {
            case .holds: .holds
            case .open: .open
            case .fails: .fails
            }
          #expect(argument.truth == expected, "seed \(pair.seed), rule \(pair.engine.book.rules[argument.rule].id)")
        }
      }
    }
  }

  @Test("The parts of a painted condition agree with the whole", arguments: 0..<10)
  func paintedParts(batch: Int) throws {
    for pair in try Self.pairs(batch) {
      for option in pair.engine.book.options.indices {
        guard let explanation = pair.engine.explain(pair.patient, option: option) else { continue }
        for argument in explanation.arguments { Self.check(argument.condition, pair.seed) }
      }
    }
  }

  /// What follows for a condition from parts that are settled; open parts may together still settle it.
  private static func check(_ condition: PaintedCondition, _ seed: UInt64) {
    let truths = condition.parts.map(\.truth)
    switch condition.kind {
    case .all:
      #expect((condition.truth == .holds) == truths.allSatisfy { $0 == .holds }, "seed \(seed)")
      if truths.contains(.fails) { #expect(condition.truth == .fails, "seed \(seed)") }
    case .any:
      #expect((condition.truth == .fails) == truths.allSatisfy { $0 == .fails }, "seed \(seed)")
      if truths.contains(.holds) { #expect(condition.truth == .holds, "seed \(seed)") }
    case .none:
      #expect((condition.truth == .holds) == truths.allSatisfy { $0 == .fails }, "seed \(seed)")
    case .not:
      let opposite: [Truth] = truths.map { $0 == .holds ? .fails : $0 == .fails ? .holds : .open }
      #expect([condition.truth] == opposite, "seed \(seed)")
    case .definition: #expect([condition.truth] == truths, "seed \(seed)")
    case .atLeast(let count):
      if truths.count(where: { $0 == .holds }) >= count { #expect(condition.truth == .holds, "seed \(seed)") }
      if truths.count(where: { $0 != .fails }) < count { #expect(condition.truth == .fails, "seed \(seed)") }
    case .always: #expect(condition.truth == .holds, "seed \(seed)")
    case .test, .definitionIs: break
    }
    for part in condition.parts { check(part, seed) }
  }

  @Test("The facts that are enough settle the verdict by themselves, and none of them can be spared", arguments: 0..<10)
  func sufficientFacts(batch: Int) throws {
    for pair in try Self.pairs(batch) {
      for option in pair.engine.book.options.indices {
        guard let explanation = pair.engine.explain(pair.patient, option: option),
          let facts = explanation.sufficientFacts
        else { continue }
        let verdict = explanation.option.verdict
        #expect(Self.verdict(on: option, knowing: facts, pair) == verdict, "seed \(pair.seed)")
        for fact in facts {
          let fewer = facts.filter { $0 != fact }
          #expect(Self.verdict(on: option, knowing: fewer, pair) != verdict, "seed \(pair.seed)")
        }
      }
    }
  }

  /// The definition's verdict where only some of the facts are known.
  private static func verdict(on option: Int, knowing facts: [Int], _ pair: Pair) -> Verdict? {
    var patient = PatientCase(factCount: pair.engine.book.facts.count)
    let kept = pair.definition.keptKnowledge(of: pair.patient)
    for fact in facts { patient.knowledge[fact] = kept[fact] }
    return pair.definition.answer(for: patient).options.first { $0.option == option }?.verdict
  }
}
