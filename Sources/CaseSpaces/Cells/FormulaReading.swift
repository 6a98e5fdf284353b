import RuleBooks

extension RuleBook {
  /// Visits every test of a fact in a formula, looking into the definitions that it uses.
  package func visitTests(of formula: Formula, _ visit: (FactTest) -> Void) {
    switch formula {
    case .always: break
    case .test(let test): visit(test)
    case .definition(let index, _): visitTests(ofDefinition: index, visit)
    case .definitionIs(let test): visitTests(ofDefinition: test.definition, visit)
    case .not(let part): visitTests(of: part, visit)
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      for part in parts { visitTests(of: part, visit) }
    }
  }

  private func visitTests(ofDefinition index: Int, _ visit: (FactTest) -> Void) {
    switch definitions[index].body {
    case .condition(let condition): visitTests(of: condition, visit)
    case .cases(let cases):
      for case .some(let condition) in cases.conditions { visitTests(of: condition, visit) }
    }
  }

  /// The facts that a formula reads, through definitions too, in the order of the file.
  package func facts(readBy formula: Formula) -> [Int] {
    var isRead = Array(repeating: false, count: facts.count)
    visitTests(of: formula) { isRead[$0.fact] = true }
    return facts.indices.filter { isRead[$0] }
  }
}
