import Evaluation

/// What can be said of an option over all possible completions of a case.
public enum Verdict: String, Sendable, CaseIterable {
  /// In every completion some argument for it holds and nothing excludes it.
  case candidate
  /// In every completion some argument for it holds; in some, not in all, something excludes it.
  case provisional
  /// A candidate in some completions, not in all, and not provisional.
  case possible
  /// In every completion something excludes it.
  case excluded
  /// No completion makes it a candidate.
  case unsupported
  /// The budget of steps ran out before the answer was known.
  case undecided

  init(_ verdict: Evaluation.Verdict) {
    switch verdict {
    case .candidate: self = .candidate
    case .provisional: self = .provisional
    case .possible: self = .possible
    case .excluded: self = .excluded
    case .unsupported: self = .unsupported
    case .undecided: self = .undecided
    }
  }
}
