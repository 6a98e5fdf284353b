/// The type of a fact.
///
/// A value is meant by its position: bit `i` of a set of values stands for the value at index `i`. The values of a
/// yes-or-no fact are `no` and `yes`, in this order.
package enum FactType: Sendable {
  case yesOrNo
  case oneOf([FactValue])
  case inOrder([FactValue])
  case severalOf([FactValue])
  case number(NumberScale)
  case text

  /// The values that can be named, empty for numbers and text.
  package var values: [FactValue] {
    switch self {
    case .yesOrNo: FactValue.noAndYes
    case .oneOf(let values), .inOrder(let values), .severalOf(let values): values
    case .number, .text: []
    }
  }

  /// The set of all named values.
  package var everyValue: UInt64 { values.count >= 64 ? .max : (1 << UInt64(values.count)) - 1 }
}
