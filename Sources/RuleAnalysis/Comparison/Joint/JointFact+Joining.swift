import RuleBooks

extension JointFact {
  /// A fact that one version has, or that means something else in the other.
  init(_ fact: Fact, _ index: Int, of version: ComparedVersion) {
    let form: Form =
      switch fact.type {
      case .text: .text
      case .number(let scale): .grid(factor: 1, offset: 0, last: scale.lastIndex)
      case .yesOrNo, .oneOf, .inOrder, .severalOf: .values(Array(fact.type.values.indices))
      }
    let side = Side(fact: index, form: form)
    old = version == .old ? side : nil
    new = version == .new ? side : nil
    type = fact.type
  }

  /// A fact of both versions.
  ///
  /// - Returns: nil where the two kinds of values cannot be compared, such as numbers in different units.
  init?(old: (fact: Fact, index: Int), new: (fact: Fact, index: Int)) {
    switch (old.fact.type, new.fact.type) {
    case (.text, .text):
      self.old = Side(fact: old.index, form: .text)
      self.new = Side(fact: new.index, form: .text)
      type = .text
    case (.number(let oldScale), .number(let newScale)):
      guard let joined = JointScale(oldScale, newScale) else { return nil }
      self.old = Side(fact: old.index, form: joined.old)
      self.new = Side(fact: new.index, form: joined.new)
      type = .number(joined.scale)
    case (.severalOf(let oldValues), .severalOf(let newValues)):
      guard let joined = JointValues(oldValues, newValues) else { return nil }
      self.old = Side(fact: old.index, form: .values(joined.old))
      self.new = Side(fact: new.index, form: .values(joined.new))
      type = .severalOf(joined.values)
    case (.text, _), (.number, _), (.severalOf, _), (_, .text), (_, .number), (_, .severalOf): return nil
    default:
      guard let joined = JointValues(old.fact.type.values, new.fact.type.values) else { return nil }
      self.old = Side(fact: old.index, form: .values(joined.old))
      self.new = Side(fact: new.index, form: .values(joined.new))
      switch (old.fact.type, new.fact.type) {
      case (.yesOrNo, .yesOrNo): type = .yesOrNo
      case (.inOrder, .inOrder) where joined.isInOrder: type = .inOrder(joined.values)
      default: type = .oneOf(joined.values)
      }
    }
  }
}

/// The values of two versions of a fact side by side: the new ones, then those that only the old version has.
private struct JointValues {
  let values: [FactValue]
  let old: [Int]
  let new: [Int]
  /// Whether both versions have the joint order.
  let isInOrder: Bool

  init?(_ old: [FactValue], _ new: [FactValue]) {
    let matching = NameMatching(old: old.map { $0.item }, new: new.map { $0.item })
    var values = new
    self.old = old.indices.map { index in
      if let continued = matching.newOfOld[index] { return continued }
      values.append(old[index])
      return values.count - 1
    }
    guard values.count <= 64 else { return nil }
    self.values = values
    self.new = Array(new.indices)
    isInOrder = zip(self.old, self.old.dropFirst()).allSatisfy { $0 < $1 }
  }
}

/// The finest grid that holds the numbers of two versions of a fact.
private struct JointScale {
  let scale: NumberScale
  let old: JointFact.Form
  let new: JointFact.Form

  init?(_ old: NumberScale, _ new: NumberScale) {
    guard old.unit == new.unit else { return nil }
    let decimals = max(old.decimals, new.decimals)
    guard let first = Self.ends(of: old, decimals), let second = Self.ends(of: new, decimals) else { return nil }
    let low = min(first.low, second.low)
    let step = Self.divisor(Self.divisor(first.step, second.step), abs(first.low - second.low))
    guard step > 0 else { return nil }
    let high = max(first.low + old.lastIndex * first.step, second.low + new.lastIndex * second.step)
    scale = NumberScale(low: low, high: high, step: step, decimals: decimals, unit: new.unit)
    self.old = .grid(factor: first.step / step, offset: (first.low - low) / step, last: old.lastIndex)
    self.new = .grid(factor: second.step / step, offset: (second.low - low) / step, last: new.lastIndex)
  }

  /// The first number and the step of a scale with so many decimals; nil where they are too large.
  private static func ends(of scale: NumberScale, _ decimals: Int) -> (low: Int, step: Int)? {
    var factor = 1
    for _ in scale.decimals..<max(scale.decimals, decimals) { factor *= 10 }
    let (low, lowIsTooLarge) = scale.low.multipliedReportingOverflow(by: factor)
    let (step, stepIsTooLarge) = scale.step.multipliedReportingOverflow(by: factor)
    let (span, spanIsTooLarge) = step.multipliedReportingOverflow(by: scale.lastIndex)
    guard !lowIsTooLarge, !stepIsTooLarge, !spanIsTooLarge, abs(low) < .max / 4, span < .max / 4 else { return nil }
    return (low, step)
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }
}
