/// What a fact is compared with: the name of a value or a number.
package enum Operand: Sendable, Hashable {
  case name(Name)
  case number(Numeral)

  package var text: String {
    switch self {
    case .name(let name): name.text
    case .number(let numeral): numeral.text
    }
  }

  package var place: Place {
    switch self {
    case .name(let name): name.place
    case .number(let numeral): numeral.place
    }
  }
}
