import RuleBooks

/// What is left of a condition once everything that is known has been drawn together.
///
/// Each test is settled by what is still possible of its one fact, so what is left holds in a completion of the case
/// exactly where the whole condition does.
package enum OpenCondition: Sendable {
  case settled(Bool)
  case open(Formula)

  /// - Parameters:
  ///   - formula: The condition.
  ///   - book: The rule book that it belongs to.
  ///   - remaining: What is still possible of each fact.
  ///   - isExpanded: Whether what is left of a definition stands in its place, and not its name.
  package init(_ formula: Formula, in book: RuleBook, remaining: [Knowledge], isExpanded: Bool = false) {
    func part(_ formula: Formula) -> OpenCondition {
      OpenCondition(formula, in: book, remaining: remaining, isExpanded: isExpanded)
    }
    switch formula {
    case .always: self = .settled(true)
    case .test(let test):
      let known = test.fact < remaining.count ? remaining[test.fact] : .unknown
      let every = book.facts[test.fact].type.everyValue
      self = test.accepted.truth(of: known, every: every).map { .settled($0 != test.isNegated) } ?? .open(formula)
    case .definition(let index, _):
      guard case .condition(let condition) = book.definitions[index].body else {
        self = .open(formula)
        return
      }
      let rest = part(condition)
      if case .open = rest, !isExpanded { self = .open(formula) } else { self = rest }
    case .definitionIs: self = .open(formula)
    case .not(let denied): self = part(denied).denied
    case .all(let parts): self = Self.atLeast(parts.count, of: parts.map(part)) { _, parts in .all(parts) }
    case .any(let parts): self = Self.atLeast(1, of: parts.map(part)) { _, parts in .any(parts) }
    case .none(let parts):
      self = Self.atLeast(1, of: parts.map(part)) { _, parts in .any(parts) }.denied
    case .atLeast(let count, let parts): self = Self.atLeast(count, of: parts.map(part)) { .atLeast($0, $1) }
    }
  }

  private var denied: OpenCondition {
    switch self {
    case .settled(let truth): .settled(!truth)
    case .open(let rest): .open(.not(rest))
    }
  }

  /// That so many of the parts hold.
  private static func atLeast(
    _ count: Int,
    of parts: [OpenCondition],
    _ formula: (Int, [Formula]) -> Formula
  ) -> OpenCondition {
    var needed = count
    var open: [Formula] = []
    for part in parts {
      switch part {
      case .settled(true): needed -= 1
      case .settled(false): break
      case .open(let rest): open.append(rest)
      }
    }
    if needed <= 0 { return .settled(true) }
    if open.count < needed { return .settled(false) }
    return .open(open.count == 1 ? open[0] : formula(needed, open))
  }
}

extension FactTest.Accepted {
  /// Whether a fact of which this is still possible is accepted; nil where it may be and may not be.
  fileprivate func truth(of known: Knowledge, every: UInt64) -> Bool? {
    switch (self, known) {
    case (.values(let wanted), .values(let possible)):
      if possible & every & ~wanted == 0 { return true }
      return possible & wanted == 0 ? false : nil
    case (.range(let low, let high), .range(let least, let most)):
      if least >= low, most <= high { return true }
      return most < low || least > high ? false : nil
    case (.includesAny(let wanted), .members(let present, let absent)):
      if present & wanted != 0 { return true }
      return wanted & ~absent == 0 ? false : nil
    case (.includesAll(let wanted), .members(let present, let absent)):
      if wanted & ~present == 0 { return true }
      return wanted & absent != 0 ? false : nil
    case (.exactly(let wanted), .members(let present, let absent)):
      if present & every == wanted, absent & every == every & ~wanted { return true }
      return present & ~wanted & every != 0 || absent & wanted != 0 ? false : nil
    case (.isEmpty, .members(let present, let absent)):
      if absent & every == every { return true }
      return present & every != 0 ? false : nil
    default: return nil
    }
  }
}
