/// A part of the comparison that was too complex for the budget, so that nothing is known of it.
package enum ComparedPart: Sendable, Hashable {
  /// Who is possible and in scope.
  case population
  case verdict(Continuation)
  case reasons(Continuation)
  case ask(AskChange.Subject)
}
