/// What an atom asks of its fact.
package enum AtomTest: Sendable, Equatable {
  /// The bare name: a yes-or-no fact that is yes, a definition that holds.
  case holds
  case equals(Operand, unit: Word?)
  case differs(Operand, unit: Word?)
  /// `in NAME`, a group, or `in (…)`, values and groups.
  case isIn([Name], isBracketed: Bool)
  case atLeast(Operand, unit: Word?)
  case atMost(Operand, unit: Word?)
  case above(Operand, unit: Word?)
  case below(Operand, unit: Word?)
  case within(Operand, Operand, unit: Word?)
  case includes(Operand)
  case includesAny([Name])
  case includesAll([Name])
  /// `only` one value or `only (…)`: exactly this set.
  case only([Operand], isBracketed: Bool)
  /// `none`: known to be empty.
  case isEmpty
}
