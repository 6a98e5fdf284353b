import CaseSpaces
import Evaluation
import RuleBooks

extension ComparisonSearch {
  /// Which conditions hold for the same patients, among those whom both versions call possible.
  mutating func sameness() -> DeclarationComparison.Sameness {
    var sameness = DeclarationComparison.Sameness()
    let joint = space.joint
    for (old, new) in matching.rules.pairs {
      let sets = (
        space.engine.conditions[old + joint.old.ruleOffset], space.engine.conditions[new + joint.new.ruleOffset]
      )
      sameness.rules[new] = areSame(sets.0, sets.1)
    }
    for (old, new) in matching.questions.pairs {
      let sets = (
        space.engine.questions[old + joint.old.questionOffset], space.engine.questions[new + joint.new.questionOffset]
      )
      sameness.questions[new] = areSame(sets.0, sets.1)
    }
    for (old, new) in matching.constraints.pairs {
      let sets = (allowed(by: old + joint.old.constraintOffset), allowed(by: new + joint.new.constraintOffset))
      // What is impossible on both sides is not among the patients compared, so that only equal sets are the same.
      sameness.constraints[new] = sets.0 != nil && sets.0 == sets.1
    }
    if let definitions = space.engine.definitions {
      for (old, new) in matching.definitions.pairs {
        let sets = (
          definitions.sets[old + joint.old.definitionOffset], definitions.sets[new + joint.new.definitionOffset]
        )
        let isSame =
          values(old, .old) == values(new, .new) && zip(sets.0, sets.1).allSatisfy { areSame($0, $1) == true }
        sameness.definitions[new] = isSame
      }
    }
    return sameness
  }

  private func values(_ definition: Int, _ version: ComparedVersion) -> [String] {
    guard case .cases(let cases) = space.joint[version].book.definitions[definition].body else { return [] }
    return cases.values
  }

  private func allowed(by constraint: Int) -> Diagram? {
    space.engine.constraints.first { $0.reason == .constraint(constraint) }?.allowed
  }

  private mutating func areSame(_ old: Diagram?, _ new: Diagram?) -> Bool? {
    guard let old, let new else { return nil }
    if old == new { return true }
    space.begin()
    do throws(OutOfBudget) {
      return try space.forest.and(old, space.shared) == space.forest.and(new, space.shared)
    } catch {
      return nil
    }
  }
}
