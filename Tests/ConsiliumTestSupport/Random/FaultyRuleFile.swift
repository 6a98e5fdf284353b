/// The text of a random rule file with faults put into it: rules that repeat, split, exclude or override others, constant
/// and clashing definitions, and limits that nearly miss.
package struct FaultyRuleFile: Sendable {
  package let seed: UInt64
  package let text: String

  package init(seed: UInt64, mostCompletions: Int) {
    self.seed = seed
    var random = SplitMix64(seed: seed &* 7919 &+ 17)
    let sound = RandomRuleFile(seed: seed, mostCompletions: mostCompletions).text
    var writer = Writer(text: sound)
    for _ in 0..<random.number(1...4) { writer.addFault(&random) }
    if random.chance(60) { writer.addCases(&random) }
    text = sound + "\n" + writer.added.joined(separator: "\n\n") + "\n"
  }

  private struct KnownRule {
    let id: String
    let head: String
    let condition: String?
    let cite: String

    var isArgument: Bool { head.hasPrefix("for ") || head.hasSuffix("ly for") || head.contains("ly for ") }

    /// The options that the rule speaks of.
    var options: String {
      let words = head.split(separator: " ").map { String($0) }
      let start = words.firstIndex { ["for", "against", "excludes", "notes"].contains($0) } ?? 0
      return words[(start + 1)...].prefix { $0 != "to" }.joined(separator: " ")
    }
  }

  private struct Writer {
    private(set) var added: [String] = []
    private var rules: [KnownRule] = []
    /// Tests of one fact each, three and more of them.
    private var tests: [[String]] = []
    /// What a case can say of a fact.
    private var givens: [[String]] = []
    /// Numbers with their units.
    private var numbers: [(name: String, unit: String)] = []
    private var count = 0

    init(text: String) {
      for declaration in text.split(separator: "\n\n") {
        let lines = declaration.split(separator: "\n").map { $0.trimmingSpaces }
        guard let first = lines.first else { continue }
        if first.hasPrefix("rule "), lines.count > 2 {
          rules.append(
            KnownRule(
              id: String(first.dropFirst(5)),
              head: lines[1],
              condition: lines[2].hasPrefix("when ") ? String(lines[2].dropFirst(5)) : nil,
              cite: lines.first { $0.hasPrefix("cite ") } ?? "cite paper"
            )
          )
        } else if first.hasPrefix("fact ") {
          addTests(first)
        }
      }
    }

    private mutating func addTests(_ line: String) {
      let name = String(line.dropFirst(5).prefix { $0 != " " })
      guard let colon = line.range(of: "\": ") else { return }
      let type = String(line[colon.upperBound...])
      func values(_ prefix: String) -> [String] {
        type.dropFirst(prefix.count).split(separator: ",").map { String($0).trimmingSpaces }
      }
      if type == "yes or no" {
        givens.append(["\(name) yes", "\(name) no"])
      } else if type.hasPrefix("one of ") {
        tests.append(values("one of ").map { "\(name) is \($0)" })
        givens.append(values("one of ").map { "\(name) \($0)" })
      } else if type.hasPrefix("in order ") {
        tests.append(values("in order ").map { "\(name) is \($0)" })
        givens.append(values("in order ").map { "\(name) \($0)" })
      } else if type.hasPrefix("several of ") {
        givens.append(values("several of ").map { "\(name) only \($0)" })
      } else if type.hasPrefix("number from 0 to 2.5") || type.hasPrefix("number from 1 to 5 ") {
        // Scales of random files that are fine enough for limits to nearly miss; 1.5 and its like are on their grids.
        let unit = type.split(separator: " ").dropFirst(5).prefix { $0 != "step" }.joined(separator: " ")
        numbers.append((name, unit.isEmpty ? "" : " " + unit))
      }
    }

    mutating func addFault(_ random: inout SplitMix64) {
      guard !rules.isEmpty else { return }
      let rule = random.pick(rules)
      let other = random.pick(rules).condition ?? rule.condition
      let own = rule.condition.map { [$0] } ?? []
      let extra = other.map { [$0] } ?? []
      let against = other.map { ["not (\($0))"] } ?? []
      if let number = numbers.first, random.chance(30) {
        let limit = random.pick(["1.5", "2"]) + number.unit
        add(rule.head, ["\(number.name) below \(limit)"] + extra, rule.cite)
        add(rule.head, ["\(number.name) \(random.pick(["above", "at most"])) \(limit)"], rule.cite)
        return
      }
      switch random.below(11) {
      case 0: add(rule.head, own, rule.cite)
      case 1: add(rule.head, own + extra, rule.cite)
      case 2, 3:
        add(rule.head, own + extra, rule.cite)
        add(rule.head, own + against, rule.cite)
      case 4: add("excludes " + rule.options, own, rule.cite)
      case 5:
        add("excludes " + rule.options, own + extra, rule.cite)
        add("excludes " + rule.options, own + against, rule.cite)
      case 6:
        add(
          "notes " + rule.options,
          own.map { "any of (" + ([$0] + extra).joined(separator: ", ") + ")" },
          rule.cite,
          overrides: rule.id
        )
      case 7:
        add("strongly for " + rule.options, own, rule.cite)
        add("strongly against " + rule.options, extra, rule.cite)
      case 8:
        if let test = own.first {
          count += 1
          let body = random.pick(["all of (\(test), none of (\(test)))", "any of (\(test), none of (\(test)))"])
          added.append("define constant-\(count) \"Constant\": \(body)")
        }
      case 9:
        if let one = own.first, let two = extra.first {
          count += 1
          added.append("define clash-\(count) \"Clash\": one of low, high\n  low when \(one)\n  high when \(two)")
        }
      default:
        guard let tests = tests.isEmpty ? nil : Optional(random.pick(tests)), tests.count > 1 else { return }
        add(rule.head, [tests[0]] + extra, rule.cite)
        add(rule.head, [tests[1]] + extra, rule.cite)
      }
    }

    mutating func addCases(_ random: inout SplitMix64) {
      for _ in 0..<random.number(1...3) where !givens.isEmpty {
        count += 1
        let said = random.some(givens, 1...givens.count).map { random.pick($0) }.joined(separator: ", ")
        added.append("case \"Case \(count)\"\n  given \(said)\n  expect candidate surgery")
      }
    }

    private mutating func add(_ head: String, _ conditions: [String], _ cite: String, overrides: String? = nil) {
      count += 1
      let when = conditions.isEmpty ? "always" : "when all of (" + conditions.joined(separator: ", ") + ")"
      var lines = ["rule x.\(count)", "  " + head, "  " + when, "  because \"Added \(count).\"", "  " + cite]
      if let overrides { lines.append("  overrides " + overrides) }
      added.append(lines.joined(separator: "\n"))
    }
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return start..<index(start, offsetBy: words.count) }
      start = index(after: start)
    }
    return nil
  }
}
