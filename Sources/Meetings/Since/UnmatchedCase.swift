import CaseFiles

/// A case of which it cannot be said what it was at the other meeting, or what it is now.
package struct UnmatchedCase: Sendable {
  package enum Reason: Sendable {
    /// The case has no id.
    case nameless
    /// Several cases of the list have its id; so many.
    case repeated(Int)
    /// It could not be read in this list.
    case unreadable(CaseProblem)
    /// It can be read, but its counterpart in the other list cannot.
    case counterpart(Counterpart)
  }

  /// Why the case of the same id in the other list is of no use.
  package enum Counterpart: Sendable {
    case unreadable
    case repeated(Int)
  }

  package let listed: ListedCase
  /// Whether it is one of the list of last time.
  package let isOld: Bool
  package let reason: Reason
}
