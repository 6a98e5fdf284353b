/// The facts, definitions and conditions of a random rule file.
struct RandomVocabulary {
  struct Definition {
    let name: String
    /// The values of a definition by cases; nil for a condition.
    let values: [String]?
    let isOrdered: Bool
    /// Only facts before this position are read.
    let factLimit: Int
    let text: String
  }

  private(set) var facts: [RandomFact] = []
  /// Facts that stand only in `impossible`, `question` and `only when`, so that others are tied to them.
  private(set) var hidden: Set<Int> = []
  private(set) var definitions: [Definition] = []

  /// Invents facts that have no more assignments of cells than the budget, and definitions that read them.
  init(budget: Int, _ random: inout SplitMix64) {
    let wanted = random.number(4...8)
    var remaining = budget
    while facts.count < wanted, facts.count < 4 || remaining > 1 {
      let fact = newFact(remaining: remaining, &random)
      remaining /= fact.mostCells
      facts.append(fact)
      if case .text = fact.kind { continue }
      if facts.count < wanted, remaining >= fact.mostCells, random.chance(12) {
        let twin = RandomFact(
          name: Self.factNames[facts.count],
          kind: fact.kind,
          group: nil,
          isConditional: fact.isConditional,
          isTwin: true
        )
        remaining /= twin.mostCells
        facts.append(twin)
      }
    }
    if random.chance(40) {
      let testable = facts.indices.filter { !facts[$0].isText }
      if testable.count > 2 { hidden = Set(random.some(testable, 1...2)) }
    }
    for _ in 0..<random.number(0...3) { definitions.append(newDefinition(&random)) }
  }

  private static let factNames = ["site", "spread", "grade", "size", "marker", "symptoms", "fit", "growth"]
  private static let valueNames = ["red", "blue", "green", "amber", "none", "white-2", "Grey"]

  private func newFact(remaining: Int, _ random: inout SplitMix64) -> RandomFact {
    let isConditional = !facts.allSatisfy(\.isText) && random.chance(18)
    let name = Self.factNames[facts.count]
    func fact(_ kind: RandomFact.Kind, group: (name: String, values: [String])? = nil) -> RandomFact {
      RandomFact(name: name, kind: kind, group: group, isConditional: isConditional, isTwin: false)
    }
    let candidate: RandomFact
    switch random.below(20) {
    case 0...3: candidate = fact(.yesOrNo)
    case 4...7:
      let values = random.shuffled(Self.valueNames).prefix(random.number(2...4)).map { $0 }
      let group = values.count > 2 && random.chance(50) ? random.some(values, 2...2) : nil
      candidate = fact(.oneOf(values), group: group.map { (name: "\(name)-group", values: $0) })
    case 8...10:
      candidate = fact(.inOrder(random.shuffled(Self.valueNames).prefix(random.number(3...4)).map { $0 }))
    case 11...14:
      let members = Self.valueNames.filter { $0 != "none" }
      candidate = fact(.severalOf(random.shuffled(members).prefix(random.number(2...3)).map { $0 }))
    case 15...18: candidate = fact(.number(newScale(&random)))
    // One fact at least must be one that a condition can stand on.
    default: candidate = fact(facts.count > 1 && facts.allSatisfy(\.isText) ? .yesOrNo : .text)
    }
    if candidate.mostCells <= remaining { return candidate }
    let small = fact(.yesOrNo)
    if small.mostCells <= remaining { return small }
    return RandomFact(name: name, kind: .text, group: nil, isConditional: false, isTwin: false)
  }

  private func newScale(_ random: inout SplitMix64) -> RandomFact.Scale {
    let (low, step, last) = random.pick([
      (0, 50, 6), (100, 10, 40), (0, 100, 4), (250, 250, 8), (0, 25, 10), (1000, 500, 18), (100, 100, 2), (5, 5, 30),
    ])
    return RandomFact.Scale(
      low: low,
      step: step,
      last: last,
      unit: random.pick(["", "mm", "%", "\"per 2 mm2\""]),
      thresholds: random.some(Array(1..<last), 1...2)
    )
  }

  // MARK: - Definitions

  private func newDefinition(_ random: inout SplitMix64) -> Definition {
    let name = "defined-\(definitions.count + 1)"
    var limit = random.number(2...facts.count)
    if facts[..<limit].allSatisfy(\.isText) { limit = facts.count }
    guard random.chance(55) else {
      let text =
        "define \(name) \"Definition \(definitions.count + 1)\":\n  \(condition(depth: 2, limit: limit, &random))"
      return Definition(name: name, values: nil, isOrdered: false, factLimit: limit, text: text)
    }
    let isOrdered = random.chance(50)
    let values = ["low", "middle", "high"].prefix(random.number(2...3)).map { $0 }
    let cases = random.shuffled(values)
    var lines = ["define \(name) \"Definition \(definitions.count + 1)\": \(isOrdered ? "in order" : "one of") "]
    lines[0] += values.joined(separator: ", ")
    // Each case excludes those before it, and the last takes what is left: disjoint and total.
    let first = term(depth: 1, limit: limit, &random)
    lines.append("  \(cases[0]) when \(first)")
    if cases.count == 3 {
      lines.append("  \(cases[1]) when not (\(first)) and \(term(depth: 1, limit: limit, &random))")
      lines.append("  \(cases[2]) otherwise")
    } else if random.chance(50) {
      lines.append("  \(cases[1]) otherwise")
    } else {
      lines.append("  \(cases[1]) when not (\(first))")
    }
    return Definition(
      name: name,
      values: values,
      isOrdered: isOrdered,
      factLimit: limit,
      text: lines.joined(separator: "\n")
    )
  }

  // MARK: - Conditions

  /// Two tests of different facts that are true together or not at all, as a pair of combinations that cannot be.
  func tie(_ random: inout SplitMix64) -> [String] {
    let tested = random.some(facts.filter { !$0.isText }, 2...2).map { $0.atom(&random) }
    guard tested.count == 2 else { return [] }
    return ["\(tested[0]) and not \(tested[1])", "\(tested[1]) and not \(tested[0])"]
  }

  /// A random condition, whose brackets stand in each other no deeper than a depth.
  ///
  /// It reads only facts before a limit, through definitions too.
  func condition(depth: Int, limit: Int? = nil, _ random: inout SplitMix64) -> String {
    let limit = limit ?? facts.count
    let count = random.pick([1, 1, 2, 2, 2, 3])
    let terms = (0..<count).map { _ in term(depth: depth, limit: limit, &random) }
    return terms.joined(separator: random.chance(55) ? " and " : " or ")
  }

  /// Two or three tests of different facts that must all be true, a hidden fact among them if there is one.
  func combination(_ random: inout SplitMix64) -> String {
    let testable = facts.indices.filter { !facts[$0].isText }
    var tested = random.some(testable, 2...3)
    if !hidden.isEmpty, hidden.isDisjoint(with: tested) { tested[0] = random.pick(hidden.sorted()) }
    return tested.map { facts[$0] }.map { (random.chance(25) ? "not " : "") + $0.atom(&random) }.joined(
      separator: " and "
    )
  }

  private func term(depth: Int, limit: Int, _ random: inout SplitMix64) -> String {
    guard depth > 0, random.chance(35) else { return atom(limit: limit, &random) }
    func parts(_ counts: ClosedRange<Int>) -> [String] {
      (0..<random.number(counts)).map { _ in condition(depth: depth - 1, limit: limit, &random) }
    }
    switch random.below(7) {
    case 0, 1: return "not " + term(depth: depth - 1, limit: limit, &random)
    case 2: return "(" + condition(depth: depth - 1, limit: limit, &random) + ")"
    case 3: return "all of (" + parts(2...3).joined(separator: ", ") + ")"
    case 4: return "any of (" + parts(2...3).joined(separator: ", ") + ")"
    case 5: return "none of (" + parts(1...2).joined(separator: ", ") + ")"
    default:
      let parts = parts(3...4)
      return "at least \(random.number(2...parts.count - 1)) of (" + parts.joined(separator: ", ") + ")"
    }
  }

  private func atom(limit: Int, _ random: inout SplitMix64) -> String {
    let usable = definitions.filter { $0.factLimit <= limit }
    if !usable.isEmpty, random.chance(20) {
      let definition = random.pick(usable)
      guard let values = definition.values else { return definition.name }
      return definition.name + " " + test(of: values, isOrdered: definition.isOrdered, &random)
    }
    let testable = facts.indices.prefix(limit).filter { !facts[$0].isText }
    let read = testable.filter { !hidden.contains($0) }
    if !read.isEmpty { return facts[random.pick(read)].atom(&random) }
    // Not even one fact that rules may read stands before the limit.
    let last = testable.isEmpty ? facts.indices.filter { !facts[$0].isText } : testable
    return facts[random.pick(last)].atom(&random)
  }

  private func test(of values: [String], isOrdered: Bool, _ random: inout SplitMix64) -> String {
    switch random.below(isOrdered ? 7 : 4) {
    case 0, 1: "is " + random.pick(values)
    case 2: "is not " + random.pick(values)
    case 3: "in (" + random.some(values, 1...values.count - 1).joined(separator: ", ") + ")"
    case 4: random.pick(["at least ", "below "]) + random.pick(Array(values.dropFirst()))
    case 5: random.pick(["at most ", "above "]) + random.pick(Array(values.dropLast()))
    default: "from \(values[0]) to \(values[values.count - 1 - random.below(2)])"
    }
  }
}
