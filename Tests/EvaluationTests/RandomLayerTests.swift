import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@Suite("Random layers")
struct RandomLayerTests {
  private static let mostCompletions = 512

  @Test("A layered book answers as the one file that says the same is defined to answer", arguments: 0..<120)
  func flattening(number: Int) throws {
    let seed = UInt64(31_000 + number)
    let layer = RandomLayer(seed: seed, mostCompletions: Self.mostCompletions)
    let layered = RuleBookReader.read(layer.texts)
    let book = try #require(layered.book, "seed \(seed): \(layered.diagnostics.map(\.message))\n\(Self.text(layer))")
    let flat = RuleBookReader.read(Array(layer.flat.utf8))
    let flatBook = try #require(flat.book, "seed \(seed): \(flat.diagnostics.map(\.message))\n\(layer.flat)")
    // Withholdings stand behind all other rules, in the order of the layer, which the layer shuffles.
    #expect(book.rules.map(\.id).sorted() == flatBook.rules.map(\.id).sorted())
    let definition = try #require(
      AnswerDefinition(tree: flat.tree, book: flatBook, assignmentLimit: Self.mostCompletions * 4)
    )
    guard definition.completionCount > 0 else { return }
    let engine = try CaseEngine(book)
    for number in 0..<4 {
      let patient = RandomCase.patient(seed: seed &* 1_000 &+ UInt64(number), definition: definition)
      let expected = AnswerDescription(flatBook).lines(definition.answer(for: patient), includesTogether: false)
      let found = AnswerDescription(book).lines(engine.answer(patient), includesTogether: false)
      #expect(Set(found) == Set(expected), "seed \(seed), case \(number)\n\(Self.text(layer))")
    }
  }

  @Test("A withheld option is in every answer in scope, excluded, with the reason", arguments: 0..<60)
  func withholding(number: Int) throws {
    let seed = UInt64(52_000 + number)
    let layer = RandomLayer(seed: seed, mostCompletions: Self.mostCompletions)
    let book = try #require(RuleBookReader.read(layer.texts).book, "seed \(seed)")
    let withheld = book.rules.indices.filter { book.rules[$0].isWithholding }
    let flat = RuleBookReader.read(Array(layer.flat.utf8))
    guard let flatBook = flat.book,
      let definition = AnswerDefinition(tree: flat.tree, book: flatBook, assignmentLimit: Self.mostCompletions * 4),
      definition.completionCount > 0
    else { return }
    let engine = try CaseEngine(book)
    for number in 0..<6 {
      let patient = RandomCase.patient(seed: seed &* 1_000 &+ UInt64(number), definition: definition)
      let answer = engine.answer(patient)
      guard answer.scope != .outside else { continue }
      #expect(answer.options.count == book.options.count, "seed \(seed)")
      for rule in withheld {
        let option = try #require(answer.options.first { $0.option == book.rules[rule].options[0] }, "seed \(seed)")
        #expect(option.verdict == .excluded, "seed \(seed)")
        #expect(option.exclusions.contains(rule), "seed \(seed)")
      }
    }
  }

  @Test(
    "Random layers change in every way that a layer can",
    arguments: [
      "replace rule ", "remove rule ", "withhold option ", "narrow fact ", "rule added.1", "extends between",
      "  overrides ",
    ]
  )
  func features(words: String) {
    let texts = (0..<40).map { Self.text(RandomLayer(seed: UInt64(31_000 + $0), mostCompletions: 512)) }
    #expect(texts.contains { $0.contains(words) })
  }

  private static func text(_ layer: RandomLayer) -> String {
    layer.texts.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n----\n")
  }
}
