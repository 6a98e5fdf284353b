/// The kind of fact or definition that a message speaks of.
enum SubjectKind: Sendable {
  case yesOrNo
  case oneOf
  case inOrder
  case severalOf
  case number
  case text
  /// A definition that is a condition.
  case condition
  /// A definition by cases.
  case cases
  /// A definition by cases whose values are in order.
  case orderedCases

  /// What follows the name in a sentence: "…, which is a number".
  var words: String {
    switch self {
    case .yesOrNo: "which is yes or no"
    case .oneOf, .cases: "which has exactly one value, in no order"
    case .inOrder, .orderedCases: "which has exactly one value"
    case .severalOf: "which can have several values at once"
    case .number: "which is a number"
    case .text: "which is free text"
    case .condition: "which holds or does not hold"
    }
  }
}
