/// How many conditions of a bracketed list must hold.
package enum ConditionList: Sendable, Equatable {
  case allOf
  case anyOf
  case noneOf
  case atLeast(Numeral)
}
