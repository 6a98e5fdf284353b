import RuleBooks

/// The rules of each option of both versions.
struct RulesByOption {
  private let old: [[Int]]
  private let new: [[Int]]

  init(old: RuleBook, new: RuleBook) {
    self.old = Self.rules(of: old)
    self.new = Self.rules(of: new)
  }

  private static func rules(of book: RuleBook) -> [[Int]] {
    var rules = book.options.map { _ in [Int]() }
    for (index, rule) in book.rules.enumerated() {
      for option in rule.options { rules[option].append(index) }
    }
    return rules
  }

  /// The rules of an option of one version.
  func rules(of option: Int, _ version: ComparedVersion) -> [Int] { version == .old ? old[option] : new[option] }

  /// The rules of an option in both versions, in the order of the new one; one that speaks of the option in only one of
  /// them stands alone.
  func continuations(of option: Continuation, _ matching: BookMatching) -> [Continuation] {
    let oldRules = Set(option.old.map { old[$0] } ?? [])
    var paired: Set<Int> = []
    var continuations: [Continuation] = []
    for rule in option.new.map({ new[$0] }) ?? [] {
      let former = matching.rules.oldOfNew[rule].flatMap { oldRules.contains($0) ? $0 : nil }
      if let former { paired.insert(former) }
      continuations.append(Continuation(old: former, new: rule))
    }
    for rule in option.old.map({ old[$0] }) ?? [] where !paired.contains(rule) {
      continuations.append(Continuation(old: rule, new: nil))
    }
    return continuations
  }
}
