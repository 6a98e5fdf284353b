import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Writes random rule files of the shape that a guideline's rules have.
///
/// The same count and seed give the same bytes. A rule that contradicts itself, or argues only where another excludes, is
/// drawn anew until the file has no error.
struct RuleFileGenerator: Sendable {
  let ruleCount: Int
  let seed: UInt64

  /// The text of the file; it compiles.
  func text() -> [UInt8] {
    var refused: Set<Int> = []
    while true {
      let drawn = draw(leavingOut: refused)
      let bytes = Array(drawn.text.utf8)
      let errors = RuleFileCheck(bytes).diagnostics.filter { $0.severity == .error }
      // The place of an error in a rule is its head, so that the last head before it is the rule's own.
      let faulty = errors.compactMap { error in drawn.starts.lastIndex { $0 <= error.place.start } }
      if faulty.isEmpty { return bytes }
      for index in faulty { refused.insert(drawn.numbers[index]) }
    }
  }

  private struct Drawn {
    var text = ""
    /// Where each rule begins, and the number under which it was drawn.
    var starts: [Int] = []
    var numbers: [Int] = []
  }

  private func draw(leavingOut refused: Set<Int>) -> Drawn {
    var random = SeededRandom(seed: seed)
    let options = (1...GeneratedVocabulary.optionCount(ruleCount: ruleCount)).map { "option-" + String($0) }
    var drawn = Drawn()
    drawn.text = "rules generated-" + String(ruleCount) + " version 1.0.0 language 1\n"
    drawn.text += "  note \"Random rules to measure with, drawn from seed " + String(seed)
    drawn.text += ". Not for patients.\"\n\nsource generator \"A generator of random rules\"\n\n"
    for fact in GeneratedVocabulary.facts { drawn.text += fact.declaration + "\n" }
    drawn.text += "\n"
    for option in options { drawn.text += "option " + option + " \"Option " + option.dropFirst(7) + "\"\n" }
    var number = 0
    while drawn.starts.count < ruleCount {
      number += 1
      let rule = rule(number, of: options, &random)
      if refused.contains(number) { continue }
      drawn.text += "\n"
      drawn.starts.append(drawn.text.utf8.count)
      drawn.numbers.append(number)
      drawn.text += rule
    }
    return drawn
  }

  private func rule(_ number: Int, of options: [String], _ random: inout SeededRandom) -> String {
    let effect = ["for ", "against ", "excludes "][random.index(weights: [55, 25, 20])]
    let option = number <= options.count ? options[number - 1] : random.pick(options)
    var parts = (0..<2 + random.index(weights: [4, 4, 2])).map { _ in part(&random) }
    // A book beyond one family of tumours is made of rules that each speak of some sites.
    if ruleCount > 100 || random.chance(20) {
      parts.insert(
        "site in (" + random.some(GeneratedVocabulary.sites, 2...3).joined(separator: ", ") + ")",
        at: 0
      )
    }
    return """
      rule r.\(number)
        \(effect)\(option)
        when \(parts.joined(separator: " and "))
        because "Drawn as number \(number)."
        cite generator

      """
  }

  // MARK: Conditions

  private func part(_ random: inout SeededRandom) -> String {
    switch random.index(weights: [60, 22, 12, 6]) {
    case 0: return test(&random)
    case 1: return Self.any((0..<random.number(2...3)).map { _ in test(&random) })
    case 2: return "not (" + test(&random) + ")"
    default:
      let both = "all of (" + test(&random) + ", " + test(&random) + ")"
      let either = Self.any([test(&random), test(&random)])
      return Self.any([both, "not (all of (" + test(&random) + ", " + either + "))"])
    }
  }

  private static func any(_ parts: [String]) -> String { "any of (" + parts.joined(separator: ", ") + ")" }

  private func test(_ random: inout SeededRandom) -> String {
    let fact = random.pick(GeneratedVocabulary.facts)
    switch fact.kind {
    case .yesOrNo: return random.chance(50) ? fact.name : "not " + fact.name
    case .oneOf(let values):
      let picked = random.some(values, 1...max(1, values.count / 2))
      if picked.count > 1 { return fact.name + " in (" + picked.joined(separator: ", ") + ")" }
      return fact.name + (random.chance(75) ? " is " : " is not ") + picked[0]
    case .severalOf(let members):
      let picked = random.chance(50) ? random.some(members, 1...1) : random.some(members, 2...3)
      if picked.count == 1 { return fact.name + " include " + picked[0] }
      return fact.name + " include any of (" + picked.joined(separator: ", ") + ")"
    case .number(_, let unit, _, let limits):
      let comparison = random.pick([" below ", " at most ", " above ", " at least "])
      return fact.name + comparison + random.pick(limits) + unit
    }
  }
}
