/// What can be said of an option over all possible completions of a case, in the order of display.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// In every completion some argument for it holds and nothing excludes it.
  case candidate
  /// In every completion some argument for it holds; in some, not in all, something excludes it.
  case provisional
  /// A candidate in some completions, not in all, and not provisional.
  case possible
  /// In every completion something excludes it.
  case excluded
  /// No completion makes it a candidate, and not every one excludes it.
  case unsupported
  /// The budget ran out before the answer was known.
  case undecided

  /// Its place in the order of display, from 0.
  package var position: Int {
    switch self {
    case .candidate: 0
    case .provisional: 1
    case .possible: 2
    case .excluded: 3
    case .unsupported: 4
    case .undecided: 5
    }
  }
}
