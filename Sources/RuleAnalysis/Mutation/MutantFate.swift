/// What became of a mutant.
package enum MutantFate: Sendable, Equatable {
  /// An expectation of this case, by index, fails under it; the first such case tried.
  case killed(case: Int)
  /// No case notices it.
  case survived
  /// No case can notice it: everything that an answer is made of is proved to be the same.
  case equivalent
  /// `check` refuses it: the cases of a definition overlap or leave someone out, or no patient is left.
  case refused
  case undecided
}
