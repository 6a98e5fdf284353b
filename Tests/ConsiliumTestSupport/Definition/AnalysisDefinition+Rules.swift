import Evaluation
import RuleBooks
import RuleLanguage

extension AnalysisDefinition {
  /// Rules that never hold, are always overridden, or argue in vain.
  func ruleFaults() -> (lines: [String], faulty: Set<Int>) {
    var lines: [String] = []
    var faulty: Set<Int> = []
    for rule in book.rules.indices where holders(rule).isEmpty {
      faulty.insert(rule)
      lines.append((patients.contains { meets(rule, $0) } ? "C309 " : "C302 rule ") + id(rule))
    }
    let exclusions = book.rules.indices.filter { listing.rules[$0].effect == .excludes && !faulty.contains($0) }
    for rule in book.rules.indices where isArgument(rule) && !faulty.contains(rule) {
      let own = holders(rule)
      var left = Set(listing.rules[rule].options)
      for exclusion in exclusions where holders(exclusion) == own {
        let options = Set(listing.rules[rule].options).intersection(listing.rules[exclusion].options)
        if options.isEmpty { continue }
        lines.append("C314 \(id(rule)) \(id(exclusion)) \(options.sorted())")
        faulty.insert(rule)
        left.subtract(options)
      }
      if left.isEmpty { continue }
      let isVain = listing.rules[rule].options.allSatisfy { option in
        own.allSatisfy { patients[$0].statuses[option].isExcluded }
      }
      if isVain {
        faulty.insert(rule)
        lines.append("C310 \(id(rule))")
      }
    }
    return (lines, faulty)
  }

  func strongConflicts(_ faulty: Set<Int>) -> [String] {
    var lines: [String] = []
    for one in book.rules.indices where listing.rules[one].effect == .argues(for: true, .strong) {
      for other in book.rules.indices where listing.rules[other].effect == .argues(for: false, .strong) {
        let options = Set(listing.rules[one].options).intersection(listing.rules[other].options)
        let isMeant = book.rules[one].despite.contains(other) || book.rules[other].despite.contains(one)
        if options.isEmpty || isMeant || faulty.contains(one) || faulty.contains(other) { continue }
        if !holders(one).isDisjoint(with: holders(other)) {
          lines.append("C315 \(id(one)) \(id(other)) \(options.sorted())")
        }
      }
    }
    return lines
  }

  // MARK: Redundancy

  /// Whether one rule, where it holds, says all that another says, citations left aside.
  private func standsFor(_ one: Int, _ other: Int) -> Bool {
    let (rule, said) = (listing.rules[one], listing.rules[other])
    switch (rule.effect, said.effect) {
    case (.argues(let isFor, let strength), .argues(let otherIsFor, let otherStrength)):
      guard isFor == otherIsFor, strength.rawValue >= otherStrength.rawValue else { return false }
    case (.excludes, .excludes): break
    default: return false
    }
    return Set(rule.options).isSuperset(of: said.options) && Set(rule.intents).isSuperset(of: said.intents)
      && Set(book.rules[one].overrides).isSuperset(of: book.rules[other].overrides)
  }

  private func cited(_ rule: Int) -> Set<String> {
    Set(book.rules[rule].references.map { "\($0.source) \($0.statement ?? -1)" })
  }

  private func citesAll(_ one: Int, _ other: Int) -> Bool { cited(one).isSuperset(of: cited(other)) }

  func redundantRules(_ faulty: Set<Int>) -> (lines: [String], redundant: Set<Int>) {
    var lines: [String] = []
    let rules = book.rules.indices.filter { listing.rules[$0].effect != .notes && !faulty.contains($0) }
    var redundant: Set<Int> = []
    func candidates(_ rule: Int) -> [Int] {
      rules.filter { $0 != rule && !redundant.contains($0) && standsFor($0, rule) }
    }
    for rule in rules.reversed() {
      let around = candidates(rule).first { citesAll($0, rule) && holders(rule).isSubset(of: holders($0)) }
      guard let around else { continue }
      redundant.insert(rule)
      lines.append("C312 \(id(rule)) by \(id(around))")
    }
    for rule in rules.reversed() where !redundant.contains(rule) {
      let others = candidates(rule).filter { citesAll($0, rule) }
      if holders(rule).isSubset(of: others.reduce(into: []) { $0.formUnion(holders($1)) }) {
        redundant.insert(rule)
        lines.append("C313 \(id(rule))")
      }
    }
    var passedOver: Set<Int> = []
    for rule in rules.reversed() where !redundant.contains(rule) {
      let around = candidates(rule).first {
        !passedOver.contains($0) && !citesAll($0, rule) && holders(rule).isSubset(of: holders($0))
      }
      guard let around else { continue }
      passedOver.insert(rule)
      lines.append("C312 \(id(rule)) adds to \(id(around))")
    }
    return (lines, redundant)
  }

  /// Whether some rules hold together wherever a rule does (or, for an overridden rule, its condition), and fewer do not.
  package func isSmallestCover(_ by: [Int], of rule: Int, isOverridden: Bool = false) -> Bool {
    let own = isOverridden ? Set(patients.indices.filter { meets(rule, patients[$0]) }) : holders(rule)
    func covers(_ rules: [Int]) -> Bool { own.isSubset(of: rules.reduce(into: []) { $0.formUnion(holders($1)) }) }
    return covers(by)
      && by.indices.allSatisfy { index in
        var fewer = by
        fewer.remove(at: index)
        return !covers(fewer)
      }
  }

  /// Whether some rules exclude every option of a rule wherever it holds.
  package func excludeEverywhere(_ by: [Int], _ rule: Int) -> Bool {
    listing.rules[rule].options.allSatisfy { option in
      holders(rule).allSatisfy { patient in
        by.contains {
          listing.rules[$0].effect == .excludes && listing.rules[$0].options.contains(option)
            && holds($0, patients[patient])
        }
      }
    }
  }

  // MARK: Merging

  func mergeableRules(_ faulty: Set<Int>, _ redundant: Set<Int>) -> [String] {
    struct Key: Hashable {
      let said: [String]
      let fact: Int
      let rest: Set<[UInt8]>
    }
    var groups: [Key: [Int]] = [:]
    for rule in book.rules.indices where !faulty.contains(rule) && !redundant.contains(rule) {
      let listed = listing.rules[rule]
      if listed.effect == .notes { continue }
      let overriders = book.rules.indices.filter { book.rules[$0].overrides.contains(rule) }
      let said = [
        "\(listed.effect)", "\(listed.options.sorted())", "\(listed.intents.sorted())",
        "\(book.rules[rule].references.map { "\($0.source) \($0.statement ?? -1)" }.sorted())",
        "\(book.rules[rule].overrides.sorted())", "\(book.rules[rule].despite.sorted())", "\(overriders.sorted())",
      ]
      let met = definition.assignments.map(\.cells).filter { listing.holds(listed.condition, in: $0) }
      let everything = Set(met)
      for fact in book.facts.indices {
        let rest = Set(met.map { without(fact, $0) })
        let own = Set(met.map { $0[fact] })
        let count = definition.facts[fact].cells.count
        // A condition that does not read the fact holds for every cell of it.
        if own.count == count && everything.count == rest.count * count { continue }
        if everything.count == rest.count * own.count {
          groups[Key(said: said, fact: fact, rest: rest), default: []].append(rule)
        }
      }
    }
    return groups.filter { $0.value.count > 1 }.map { key, rules in
      "C322 \(rules.sorted().map { id($0) }) \(book.facts[key.fact].name)"
    }
  }

  func without(_ fact: Int, _ cells: [UInt8]) -> [UInt8] {
    var cells = cells
    cells[fact] = 255
    return cells
  }

  // MARK: Cases

  func rulesWithoutCase(_ faulty: Set<Int>, _ redundant: Set<Int>) -> [String] {
    if book.rules.isEmpty { return [] }
    if book.cases.isEmpty { return ["C323"] }
    var shown: Set<Int> = []
    for bookCase in book.cases {
      for option in definition.answer(for: bookCase.patient).options {
        shown.formUnion(option.arguments + option.counterarguments + option.exclusions + option.notes)
      }
      for expectation in bookCase.expectations {
        switch expectation {
        case .verdict(_, _, let by), .contested(_, let by): shown.formUnion(by.map(\.rule))
        case .notes(let rules): shown.formUnion(rules)
        case .uncontested, .questions, .depends, .missing, .conflict, .without, .outOfScope: break
        }
      }
    }
    return book.rules.indices.filter { !shown.contains($0) && !faulty.contains($0) && !redundant.contains($0) }
      .map { "C323 \(id($0))" }
  }
}
