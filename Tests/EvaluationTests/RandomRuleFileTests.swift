import ConsiliumTestSupport
import RuleBooks
import RuleLanguage
import Testing

@Suite("Random rule files")
struct RandomRuleFileTests {
  private static let seeds: ClosedRange<UInt64> = 1...60
  private static let texts = seeds.map { RandomRuleFile(seed: $0).text }

  @Test("A random rule file is read without an error and has few enough completions to list", arguments: seeds)
  func readable(seed: UInt64) throws {
    let text = RandomRuleFile(seed: seed).text
    #expect(RandomRuleFile(seed: seed).text == text)
    let checked = RuleBookReader.read(Array(text.utf8))
    let book = try #require(checked.book, "\(checked.diagnostics.map(\.message))\n\(text)")
    let definition = try #require(AnswerDefinition(tree: checked.tree, book: book))
    #expect(definition.completionCount <= 4_096)
    #expect((4...8).contains(book.facts.count))
    #expect((2...5).contains(book.options.count))
    #expect((4...14).contains(book.rules.count))
  }

  @Test(
    "Random rule files reach every feature that an answer can turn on",
    arguments: [
      ": yes or no", ": one of", ": in order", ": several of", ": number from", ": text", " step 0.25", " % step",
      "\"per 2 mm2\" step", "  required cite", "  required when", "  fixed", "  only when", "  reads unsure", "group ",
      " in site-group", " is not ", " at least ", " at most ", " above ", " below ", " from ", " include ",
      " include any of (", " include all of (", " only (", " none", "all of (", "any of (", "none of (",
      "at least 2 of (", "not (", "define ", " otherwise", "defined-1", "impossible ", "question ", "covers when",
      "  for ", "  strongly for", "  weakly for", "  against ", "  strongly against", "  weakly against", "  excludes ",
      "  notes ", "every option", " to cure", "  always", "  overrides r.", "  despite r.",
    ]
  )
  func features(words: String) {
    #expect(Self.texts.contains { $0.contains(words) })
  }
}
