import RuleBooks

/// Whether two versions write a condition in the same way, renamed things taken as the same.
struct FormulaLikeness {
  let joint: JointBook
  let definitions: NameMatching

  func areAlike(_ old: Formula?, _ new: Formula?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return areSame(joint.old.formula(old), joint.new.formula(new))
  }

  /// Compares conditions in joint terms.
  private func areSame(_ old: Formula, _ new: Formula) -> Bool {
    switch (old, new) {
    case (.always, .always): true
    case (.test(let first), .test(let second)):
      first.fact == second.fact && first.accepted == second.accepted && first.isNegated == second.isNegated
    case (.definition(let first, _), .definition(let second, _)): isSame(first, second)
    case (.definitionIs(let first), .definitionIs(let second)):
      isSame(first.definition, second.definition) && names(first) == names(second)
    case (.not(let first), .not(let second)): areSame(first, second)
    case (.all(let first), .all(let second)), (.any(let first), .any(let second)),
      (.none(let first), .none(let second)):
      areSame(first, second)
    case (.atLeast(let count, let first), .atLeast(let other, let second)): count == other && areSame(first, second)
    default: false
    }
  }

  private func areSame(_ old: [Formula], _ new: [Formula]) -> Bool {
    old.count == new.count && zip(old, new).allSatisfy { areSame($0, $1) }
  }

  private func isSame(_ old: Int, _ new: Int) -> Bool {
    definitions.newOfOld[old - joint.old.definitionOffset] == new - joint.new.definitionOffset
  }

  private func names(_ test: DefinitionTest) -> [String] {
    guard case .cases(let cases) = joint.book.definitions[test.definition].body else { return [] }
    return BookWording.indices(of: test.values).filter { $0 < cases.values.count }.map { cases.values[$0] }.sorted()
  }
}
