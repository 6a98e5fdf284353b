/// Whether something holds in all, some or none of the completions of a case.
package enum Truth: Sendable, Equatable {
  case holds
  case open
  case fails
}
