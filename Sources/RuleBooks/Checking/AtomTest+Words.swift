import RuleLanguage

extension AtomTest {
  /// The words that stand between the name and the value; nil for a name alone.
  var keyword: String? {
    switch self {
    case .holds: nil
    case .equals: "is"
    case .differs: "is not"
    case .isIn: "in"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .above: "above"
    case .below: "below"
    case .within: "from … to …"
    case .includes: "include"
    case .includesAny: "include any of"
    case .includesAll: "include all of"
    case .only: "only"
    case .isEmpty: "none"
    }
  }

  /// Whether the test asks for the opposite of what it names.
  var isNegated: Bool {
    if case .differs = self { return true }
    return false
  }

  /// Whether the test asks for a stretch of values in order.
  var comparesPositions: Bool {
    switch self {
    case .atLeast, .atMost, .above, .below, .within: true
    default: false
    }
  }

  /// Whether the test asks for the members of a set.
  var asksOfSet: Bool {
    switch self {
    case .includes, .includesAny, .includesAll, .only, .isEmpty: true
    default: false
    }
  }

  var unit: Word? {
    switch self {
    case .equals(_, let unit), .differs(_, let unit), .atLeast(_, let unit), .atMost(_, let unit),
      .above(_, let unit), .below(_, let unit), .within(_, _, let unit):
      unit
    case .holds, .isIn, .includes, .includesAny, .includesAll, .only, .isEmpty: nil
    }
  }

  /// The same test with another unit or none.
  func measured(in unit: Word?) -> AtomTest {
    switch self {
    case .equals(let operand, _): .equals(operand, unit: unit)
    case .differs(let operand, _): .differs(operand, unit: unit)
    case .atLeast(let operand, _): .atLeast(operand, unit: unit)
    case .atMost(let operand, _): .atMost(operand, unit: unit)
    case .above(let operand, _): .above(operand, unit: unit)
    case .below(let operand, _): .below(operand, unit: unit)
    case .within(let low, let high, _): .within(low, high, unit: unit)
    case .holds, .isIn, .includes, .includesAny, .includesAll, .only, .isEmpty: self
    }
  }
}
