/// A clause that follows the type of a fact.
package enum FactClause: Sendable, Equatable {
  case keys([Name])
  case required(when: Condition?, cite: Citation?, Place)
  case fixed(Place)
  case onlyWhen(Condition)
  case ask(Prose)
  case reads(ReadingDeclaration)
}
