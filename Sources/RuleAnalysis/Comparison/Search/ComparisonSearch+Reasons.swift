import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

extension ComparisonSearch {
  /// The patients for whom an option's verdict stays and a rule holds that did not, or says something else.
  ///
  /// - Returns: The changes, and the rules that were split or merged without one.
  mutating func reasonChanges(
    of option: Continuation,
    _ rules: RulesByOption
  ) throws(OutOfBudget) -> (changes: [ReasonChange], splits: [RuleSplit]) {
    guard option.old != nil, option.new != nil else { return ([], []) }
    space.begin()
    var reasons = ReasonPairs(try pairs(of: option, rules))
    if reasons.pairs.isEmpty { return ([], []) }
    try reasons.settle(in: &space.forest)
    let isSame = try space.forest.and(unchanged(option), space.compared)
    var changes: [ReasonChange] = []
    for pair in reasons.pairs {
      for kind in [ReasonChange.Kind.lost, .gained, .restated] {
        space.begin()
        let set = try patients(pair, kind)
        // A note changes no verdict, so that it is told of everyone.
        let isNote = pair.argument?.effect == .notes
        let shown = isNote ? set : try space.forest.and(set, isSame)
        // Where the verdict changes too, the box may say so as well, for the argument changes there all the same.
        let relevant = try space.forest.and(space.compared, space.forest.or(shown, space.forest.complement(set)))
        let group = try group(of: shown, among: relevant, in: ComparedVersion.allCases) { example in
          Self.isCompared(example) && Self.shows(pair.rule, kind, example)
        }
        if let group { changes.append(ReasonChange(option: option, rule: pair.rule, kind: kind, patients: group)) }
      }
    }
    return (changes, reasons.splits)
  }

  private mutating func patients(_ pair: ReasonPairs.Pair, _ kind: ReasonChange.Kind) throws(OutOfBudget) -> Diagram {
    switch kind {
    case .lost: try space.forest.and(pair.old, space.forest.complement(pair.new))
    case .gained: try space.forest.and(pair.new, space.forest.complement(pair.old))
    case .restated: pair.isRestated ? try space.forest.and(pair.old, pair.new) : .nowhere
    }
  }

  private static func shows(
    _ rule: Continuation,
    _ kind: ReasonChange.Kind,
    _ example: PatientGroup.Example
  ) -> Bool {
    let holdsInOld = rule.old.map { example.old?.rules.contains($0) == true } ?? false
    let holdsInNew = rule.new.map { example.new?.rules.contains($0) == true } ?? false
    return switch kind {
    case .lost: holdsInOld && !holdsInNew
    case .gained: holdsInNew && !holdsInOld
    case .restated: holdsInOld && holdsInNew
    }
  }

  private mutating func pairs(
    of option: Continuation,
    _ rules: RulesByOption
  ) throws(OutOfBudget) -> [ReasonPairs.Pair] {
    var pairs: [ReasonPairs.Pair] = []
    for continuation in rules.continuations(of: option, matching) {
      let old = try holding(continuation.old, .old)
      let new = try holding(continuation.new, .new)
      let oldArgument = continuation.old.map { Argument(space.joint.old.book.rules[$0], space.joint.old.book) }
      let newArgument = continuation.new.map { Argument(space.joint.new.book.rules[$0], space.joint.new.book) }
      // The same rule in the same places needs no further look.
      if old == new, oldArgument == newArgument { continue }
      pairs.append(
        ReasonPairs.Pair(
          rule: continuation,
          oldArgument: oldArgument,
          newArgument: newArgument,
          old: try space.forest.and(old, space.compared),
          new: try space.forest.and(new, space.compared)
        )
      )
    }
    return pairs
  }

  private func holding(_ rule: Int?, _ version: ComparedVersion) throws(OutOfBudget) -> Diagram {
    guard let rule else { return .nowhere }
    guard let set = space.engine.holding[rule + space.joint[version].ruleOffset] else { throw OutOfBudget() }
    return set
  }
}

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
