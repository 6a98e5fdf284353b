/// The text of a random rule file that follows from its seed.
///
/// It has 4 to 8 facts, 2 to 5 options and 4 to 14 rules, unless said otherwise at most 4,096 completions, and over many
/// seeds every feature of the language that an answer can turn on.
package struct RandomRuleFile: Sendable {
  package let seed: UInt64
  package let text: String

  package init(seed: UInt64, mostCompletions: Int = 4096) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let budget = mostCompletions / random.pick([32, 16, 16, 8, 8, 4, 4, 2, 1])
    let vocabulary = RandomVocabulary(budget: budget, &random)
    let writer = Writer(vocabulary: vocabulary, optionCount: random.number(2...5))

    var declarations: [String] = [writer.source]
    declarations += writer.facts(&random)
    declarations += writer.groups()
    declarations += writer.options(&random)
    declarations += vocabulary.definitions.map(\.text)
    declarations += writer.constraints(&random)
    declarations += writer.rules(&random)
    if random.chance(25) { declarations = random.shuffled(declarations) }
    let head = "rules random-\(seed) version 1.0.0 language 1\nintent cure, control"
    text = ([head] + declarations).joined(separator: "\n\n") + "\n"
  }
}

/// Writes the declarations of a random rule file.
private struct Writer {
  let vocabulary: RandomVocabulary
  let optionCount: Int

  private var optionNames: [String] {
    ["surgery", "watching", "tablets", "rays", "trial"].prefix(optionCount).map { $0 }
  }

  let source = """
    source paper "A paper"
      statement p.1 "The first statement."
      statement p.2 "The second statement." informs every option
    """

  func facts(_ random: inout SplitMix64) -> [String] {
    var declarations: [String] = []
    for (position, fact) in vocabulary.facts.enumerated() where !fact.isTwin {
      var names = "fact \(fact.name) \"The \(fact.name)\""
      for twin in vocabulary.facts[(position + 1)...].prefix(while: \.isTwin) {
        names += ", \(twin.name) \"The \(twin.name)\""
      }
      var lines = ["\(names): \(fact.type)"]
      if random.chance(20) {
        lines.append("  required cite paper p.1")
      } else if random.chance(15) {
        lines.append("  required when \(vocabulary.condition(depth: 1, &random)) cite paper p.1")
      }
      if random.chance(20) { lines.append("  fixed") }
      if fact.isConditional {
        lines.append("  only when \(vocabulary.condition(depth: 1, limit: position, &random))")
      }
      if random.chance(10) { lines.append("  ask \"What is the \(fact.name)?\"") }
      if case .oneOf(let values) = fact.kind, values.count > 2, random.chance(10) {
        lines.append("  reads unsure as \(values[0]), \(values[1]) because \"Which of the two?\"")
      }
      declarations.append(lines.joined(separator: "\n"))
    }
    return declarations
  }

  func groups() -> [String] {
    vocabulary.facts.compactMap { fact in
      fact.group.map { "group \($0.name) \"A group\" of \(fact.name): " + $0.values.joined(separator: ", ") }
    }
  }

  func options(_ random: inout SplitMix64) -> [String] {
    optionNames.map { "option \($0) \"The \($0)\"" + (random.chance(10) ? " kind local" : "") }
  }

  func constraints(_ random: inout SplitMix64) -> [String] {
    var declarations: [String] = []
    var impossible: [String] = []
    for _ in 0..<random.number(0...3) {
      impossible.append(
        random.chance(75) ? vocabulary.combination(&random) : vocabulary.condition(depth: 1, &random)
      )
    }
    if random.chance(35) { impossible += vocabulary.tie(&random) }
    for (number, condition) in impossible.enumerated() {
      declarations.append("impossible C\(number + 1)\n  when \(condition)\n  because \"This cannot be.\"")
    }
    for number in 0..<random.number(0...2) {
      let condition = vocabulary.condition(depth: 1, &random)
      declarations.append("question Q\(number + 1)\n  when \(condition)\n  because \"Is that so?\"")
    }
    if random.chance(35) {
      for _ in 0..<random.number(1...2) {
        declarations.append("covers when \(vocabulary.condition(depth: 1, &random))")
      }
    }
    return declarations
  }

  func rules(_ random: inout SplitMix64) -> [String] {
    let count = random.number(4...14)
    let ids = (1...count).map { "r.\($0)" + (random.chance(10) ? ".against" : "") }
    // A rule overrides only rules of a lower rank.
    let ranks = random.shuffled(Array(ids.indices))
    var earlier: [(effect: String, options: String, condition: String)] = []
    return ids.indices.map { rule in
      var effect = random.pick([
        "for", "for", "strongly for", "weakly for", "against", "strongly against", "weakly against", "excludes",
        "excludes", "notes",
      ])
      var options = random.some(optionNames, 1...random.pick([1, 1, 2])).joined(separator: ", ")
      if random.chance(8) { options = "every option" }
      var condition = vocabulary.condition(depth: random.pick([0, 0, 1, 2]), &random)
      if !earlier.isEmpty, random.chance(12) {
        // The same argument where another one fails: together they hold everywhere.
        let other = random.pick(earlier)
        (effect, options, condition) = (other.effect, other.options, "not (\(other.condition))")
      }
      earlier.append((effect, options, condition))
      var lines = ["rule \(ids[rule])", "  \(effect) \(options)"]
      if effect.hasSuffix("for"), random.chance(50) {
        lines[1] += " to " + random.some(["cure", "control"], 1...2).joined(separator: ", ")
      }
      lines.append(random.chance(6) ? "  always" : "  when \(condition)")
      lines.append("  because \"Reason \(rule + 1).\"")
      lines.append("  cite paper" + random.pick(["", " p.1", " p.1 evidence low"]))
      let lower = ids.indices.filter { ranks[$0] < ranks[rule] }
      if !lower.isEmpty, random.chance(30) {
        lines.append("  overrides " + random.some(lower, 1...2).map { ids[$0] }.joined(separator: ", "))
      }
      if rule > 0, random.chance(8) { lines.append("  despite \(ids[random.below(rule)])") }
      return lines.joined(separator: "\n")
    }
  }
}
