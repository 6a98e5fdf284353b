/// The type of a fact as it is declared.
package enum FactTypeDeclaration: Sendable, Equatable {
  case yesOrNo(Place)
  case oneOf([ValueDeclaration])
  case inOrder([ValueDeclaration])
  case severalOf([ValueDeclaration])
  case number(low: Numeral, high: Numeral, unit: Word?, step: Numeral)
  case text(Place)
}
