import CaseSpaces
import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@Suite("Formatting changes no meaning")
struct FormattingTests {
  @Test("A formatted random rule file gives the same sets of patients everywhere", arguments: UInt64(1)...60)
  func meaning(seed: UInt64) throws {
    let original = RandomRuleFile(seed: seed).text
    let sprinkled = SprinkledText(original, seed: seed, share: 5).text
    guard case .formatted(let formatted) = RuleFormatter.format(Array(sprinkled.utf8)) else {
      Issue.record("seed \(seed): refused\n\(sprinkled)")
      return
    }
    let before = try engine(Array(original.utf8))
    let after = try engine(formatted)
    // Both are built in the same order, so that equal sets have equal numbers.
    #expect(after.space.levels.map(\.arity) == before.space.levels.map(\.arity), "seed \(seed)")
    #expect(after.conditions == before.conditions, "seed \(seed)")
    #expect(after.holding == before.holding, "seed \(seed)")
    #expect(after.possible == before.possible, "seed \(seed)")
    #expect(after.coverage == before.coverage, "seed \(seed)")
    #expect(after.questions == before.questions, "seed \(seed)")
    #expect(after.requirements == before.requirements, "seed \(seed)")
    #expect(after.forest.nodeCount == before.forest.nodeCount, "seed \(seed)")
  }

  private func engine(_ text: [UInt8]) throws -> CaseEngine {
    let checked = RuleBookReader.read(text)
    return try CaseEngine(try #require(checked.book, "\(checked.diagnostics.map(\.message))"))
  }
}
