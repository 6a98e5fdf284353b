/// What one kind of answer to a missing fact would leave open.
package struct AnswerEffect: Sendable {
  package enum Kind: Sendable, Equatable {
    /// A cell of a fact that has one value.
    case cell(CellKind)
    /// One member of a several-of fact being there or not.
    case member(Int, isPresent: Bool)
    /// A several-of fact known to be none.
    case noMember
  }

  /// The values of a cell.
  package enum CellKind: Sendable, Equatable {
    case values(UInt64)
    case range(low: Int, high: Int)
    case inapplicable
  }

  package struct Option: Sendable, Equatable {
    package let option: Int
    package let before: StatusSet
    package let after: StatusSet

    /// Whether one status is left, or none but being excluded.
    package var isSettled: Bool { after.isSettled }
  }

  package let kind: Kind
  /// Whether the book does not speak about such a patient.
  package let leavesScope: Bool
  /// Whether it was open if the book speaks about the patient, and then it does.
  package let entersScope: Bool
  /// The open options of which it narrows the statuses.
  package let options: [Option]
  /// How many open options it settles, all of them where it leaves the scope; the scope counts as one more.
  package let settledCount: Int
}
