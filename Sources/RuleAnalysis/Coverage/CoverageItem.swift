/// One thing that the cases of a rule file should show; everything is meant by index.
package enum CoverageItem: Sendable, Hashable {
  /// The kinds of things, in the order of a report.
  package enum Kind: String, Sendable, CaseIterable {
    case held
    case decisive
    case boundary
    case asked
    case met
    case taken
  }

  /// A rule holds in every completion of a case.
  case held(rule: Int)
  /// With the rule switched off a case's answer changes: the verdict of an option, whether one is contested, or a rule,
  /// note or question that the case expects.
  case decisive(rule: Int)
  /// A case states the value next to a boundary on a side; the boundary is meant by its index in `Boundary.all`.
  case boundary(Int, Boundary.Side)
  /// A question is asked.
  case asked(question: Int)
  /// An `impossible` names a contradiction.
  case met(constraint: Int)
  /// A definition has a value in every completion of a case; a condition has the values 0, it fails, and 1, it holds.
  case taken(definition: Int, value: Int)

  package var kind: Kind {
    switch self {
    case .held: .held
    case .decisive: .decisive
    case .boundary: .boundary
    case .asked: .asked
    case .met: .met
    case .taken: .taken
    }
  }
}
