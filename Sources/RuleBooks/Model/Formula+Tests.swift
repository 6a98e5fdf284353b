extension Formula {
  /// The tests of facts that the condition itself makes, in the order of the text; those of definitions are left out.
  package var ownTests: [FactTest] {
    switch self {
    case .always, .definition, .definitionIs: []
    case .test(let test): [test]
    case .not(let part): part.ownTests
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.flatMap { $0.ownTests }
    }
  }
}
