/// A condition as it is written, brackets and lists kept.
package indirect enum Condition: Sendable, Equatable {
  case atom(Atom)
  case negation(Condition, Place)
  case bracketed(Condition, Place)
  case conjunction([Condition])
  case disjunction([Condition])
  case list(ConditionList, [Condition], Place)

  package var place: Place {
    switch self {
    case .atom(let atom): atom.place
    case .negation(_, let place), .bracketed(_, let place), .list(_, _, let place): place
    case .conjunction(let parts), .disjunction(let parts):
      parts.dropFirst().reduce(parts.first?.place ?? Place(start: 0, end: 0)) { $0.through($1.place) }
    }
  }
}
