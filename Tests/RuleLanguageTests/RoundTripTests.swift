import RuleLanguage
import Testing

@Suite("What is printed reads as what it was printed from")
struct RoundTripTests {
  @Test("Random trees survive printing and reading", arguments: 0..<20)
  func random(block: UInt64) {
    for step in 0..<100 {
      let seed = block * 1_000 + UInt64(step)
      var generator = TreeGenerator(seed: seed)
      let tree = generator.file()
      let printed = RulePrinter.print(tree)
      let file = RuleParser.parse(Array(printed.utf8))
      guard file.diagnostics.isEmpty, file.tree == tree else {
        Issue.record("seed \(seed)\n\(findings(file))\n\(printed)")
        return
      }
      #expect(RulePrinter.print(file.tree) == printed, "seed \(seed)")
    }
  }

  @Test("Random trees survive on one line and with every word on a line of its own", arguments: [" ", "\n"])
  func respacing(space: String) {
    for seed in UInt64(900_000)..<900_300 {
      var generator = TreeGenerator(seed: seed)
      let tree = generator.file()
      let printed = respaced(RulePrinter.print(tree), with: space)
      let file = RuleParser.parse(Array(printed.utf8))
      guard file.diagnostics.isEmpty, file.tree == tree else {
        Issue.record("seed \(seed)\n\(findings(file))\n\(printed)")
        return
      }
    }
  }

  @Test("A random condition on one line reads as itself")
  func conditions() {
    for seed in UInt64(500_000)..<500_500 {
      var generator = TreeGenerator(seed: seed)
      let condition = generator.condition(4)
      let words = RulePrinter.words(condition)
      let file = RuleParser.parse(Array((header + "covers when " + words).utf8))
      guard case .covers(let covers)? = file.tree.declarations.first, covers.condition == condition else {
        Issue.record("seed \(seed)\n\(findings(file))\n\(words)")
        return
      }
      #expect(!words.contains("\n"), "seed \(seed)")
    }
  }
}
