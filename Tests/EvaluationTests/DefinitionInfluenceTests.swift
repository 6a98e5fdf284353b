import ConsiliumTestSupport
import Testing

@Suite("The definition: what matters alone and together")
struct DefinitionInfluenceTests {
  @Test("Trying all answers at once finds what trying them one by one finds", arguments: 1...60)
  func plainSearch(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let counts = (0..<random.number(1...4)).map { _ in random.number(1...3) }
    var cells: [[UInt8]] = [[]]
    for count in counts { cells = cells.flatMap { rest in (0..<UInt8(count)).map { rest + [$0] } } }
    cells = cells.filter { _ in random.chance(75) }
    guard !cells.isEmpty else { return }
    // Twelve questions do not fit into one word.
    let classes = (0..<12).map { question in
      Dictionary(uniqueKeysWithValues: cells.map { ($0, UInt8(random.below(2 + question % 5))) })
    }
    let asked = classes.map { byCells in
      Influence.Question(classCount: 6, classes: cells.map { byCells[$0] ?? 0 })
    }
    let influence = Influence(cells: cells, questions: asked, limit: 1_000)
    for question in asked.indices {
      for fact in counts.indices {
        let alone = narrows(fact, after: [:], classes: classes[question])
        let ever = narrowsAfterAnyAnswers(fact, counts: counts, classes: classes[question])
        #expect(influence.alone[question].contains(fact) == alone, "seed \(seed)")
        #expect(influence.together?[question].contains(fact) == (ever && !alone), "seed \(seed)")
      }
    }
  }

  /// Whether some answer to a fact leaves fewer classes than are reached after other answers.
  private func narrows(_ fact: Int, after answers: [Int: UInt8], classes: [[UInt8]: UInt8]) -> Bool {
    let possible = classes.filter { entry in answers.allSatisfy { entry.key[$0.key] == $0.value } }
    let reached = Set(possible.values)
    return Set(possible.keys.map { $0[fact] }).contains { answer in
      Set(possible.filter { $0.key[fact] == answer }.values).isStrictSubset(of: reached)
    }
  }

  private func narrowsAfterAnyAnswers(_ fact: Int, counts: [Int], classes: [[UInt8]: UInt8]) -> Bool {
    var partial: [[Int: UInt8]] = [[:]]
    for other in counts.indices where other != fact {
      partial += partial.flatMap { answers in
        (0..<UInt8(counts[other])).map { answers.merging([other: $0]) { old, _ in old } }
      }
    }
    return partial.contains { narrows(fact, after: $0, classes: classes) }
  }
}
