import RuleBooks

/// A fact of one version or of both, with values in which both can be compared.
struct JointFact: Sendable {
  /// How one version's values stand among the joint ones.
  enum Form: Sendable {
    /// For each own value its joint one.
    case values([Int])
    /// The joint grid index of an own one: its multiple, moved.
    case grid(factor: Int, offset: Int, last: Int)
    case text
  }

  /// The fact in one version.
  struct Side: Sendable {
    let fact: Int
    let form: Form
  }

  let old: Side?
  let new: Side?
  let type: FactType

  subscript(version: ComparedVersion) -> Side? { version == .old ? old : new }

  /// Whether both versions know the fact.
  var isShared: Bool { old != nil && new != nil }
}

extension JointFact.Form {
  /// A set of own values as joint ones.
  func joint(values: UInt64) -> UInt64 {
    guard case .values(let map) = self else { return 0 }
    var result: UInt64 = 0
    for (own, joint) in map.enumerated() where values >> UInt64(own) & 1 == 1 { result |= 1 << UInt64(joint) }
    return result
  }

  /// A set of joint values as own ones; those that the version does not know are left out.
  func own(values: UInt64) -> UInt64 {
    guard case .values(let map) = self else { return 0 }
    var result: UInt64 = 0
    for (own, joint) in map.enumerated() where values >> UInt64(joint) & 1 == 1 { result |= 1 << UInt64(own) }
    return result
  }

  /// A stretch of the own grid as one of the joint grid.
  func joint(low: Int, high: Int) -> (low: Int, high: Int) {
    guard case .grid(let factor, let offset, let last) = self else { return (-1, -1) }
    let low = max(0, low)
    let high = min(last, high)
    return low > high ? (-1, -1) : (offset + low * factor, offset + high * factor)
  }

  /// The own grid index of a joint one; nil where the version cannot say it.
  func own(index: Int) -> Int? {
    guard case .grid(let factor, let offset, let last) = self else { return nil }
    let moved = index - offset
    guard moved >= 0, moved % factor == 0, moved / factor <= last else { return nil }
    return moved / factor
  }

  /// The joint indices between two ones that the version can say.
  func sayable(from low: Int, to high: Int) -> StrideThrough<Int> {
    guard case .grid(let factor, let offset, let last) = self else { return stride(from: 1, through: 0, by: 1) }
    let first = low <= offset ? offset : offset + (low - offset + factor - 1) / factor * factor
    return stride(from: first, through: min(high, offset + last * factor), by: factor)
  }

  /// What is known in own values, in joint ones.
  func joint(_ knowledge: Knowledge) -> Knowledge {
    switch knowledge {
    case .unknown, .text: return knowledge
    case .values(let values): return .values(joint(values: values))
    case .members(let present, let absent):
      return .members(present: joint(values: present), absent: joint(values: absent))
    case .range(let low, let high):
      let range = joint(low: low, high: high)
      return .range(low: range.low, high: range.high)
    }
  }
}
