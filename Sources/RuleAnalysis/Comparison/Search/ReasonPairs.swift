import CaseSpaces

/// The rules of one option in both versions, with where each holds.
///
/// Rules that say together what rules of the other version say are settled: a rule may be split, merged or renamed
/// without changing an argument.
struct ReasonPairs {
  /// A rule of either version or of both.
  struct Pair {
    var rule: Continuation
    let oldArgument: Argument?
    let newArgument: Argument?
    /// Where the rule holds among the patients compared; `nowhere` in a version without it.
    let old: Diagram
    let new: Diagram

    var isRestated: Bool { oldArgument != nil && newArgument != nil && oldArgument != newArgument }
    var argument: Argument? { newArgument ?? oldArgument }
  }

  private(set) var pairs: [Pair]
  private(set) var splits: [RuleSplit] = []

  init(_ pairs: [Pair]) {
    self.pairs = pairs.filter { $0.old != $0.new || ($0.isRestated && $0.old != .nowhere) }
  }

  /// Takes out the rules that say together what rules of the other version say.
  mutating func settle(in forest: inout DiagramForest) throws(OutOfBudget) {
    for version in [ComparedVersion.old, .new] {
      var position = 0
      while position < pairs.count {
        let whole = pairs[position]
        guard whole.rule[version] != nil, !whole.isRestated,
          let parts = try parts(of: whole, in: version, &forest)
        else {
          position += 1
          continue
        }
        record(whole, parts.map { pairs[$0] }, in: version)
        pairs = pairs.indices.filter { $0 != position && !parts.contains($0) }.map { pairs[$0] }
      }
    }
  }

  /// The rules of the other version alone that add up to where a rule of this version holds.
  private func parts(
    of whole: Pair,
    in version: ComparedVersion,
    _ forest: inout DiagramForest
  ) throws(OutOfBudget) -> [Int]? {
    let (set, rest) = version == .old ? (whole.old, whole.new) : (whole.new, whole.old)
    let outside = try forest.complement(set)
    guard set != .nowhere, try forest.and(rest, outside) == .nowhere else { return nil }
    var union = rest
    var parts: [Int] = []
    for (position, part) in pairs.enumerated()
    where part.rule[version] == nil && part.rule != whole.rule && part.argument == whole.argument {
      let own = version == .old ? part.new : part.old
      guard own != .nowhere, try forest.and(own, outside) == .nowhere else { continue }
      union = try forest.or(union, own)
      parts.append(position)
    }
    return union == set && !parts.isEmpty ? parts : nil
  }

  private mutating func record(_ whole: Pair, _ parts: [Pair], in version: ComparedVersion) {
    let own = [whole.rule[version]].compactMap { $0 }
    let others = ([whole.rule[version.other]] + parts.map { $0.rule[version.other] }).compactMap { $0 }
    splits.append(version == .old ? RuleSplit(old: own, new: others) : RuleSplit(old: others, new: own))
  }
}
