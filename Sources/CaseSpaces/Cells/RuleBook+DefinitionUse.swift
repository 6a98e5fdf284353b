import RuleBooks

extension RuleBook {
  /// The definitions, each after the ones that it uses.
  package func definitionOrder() -> [Int] {
    var order: [Int] = []
    var isVisited = Array(repeating: false, count: definitions.count)
    func visit(_ index: Int) {
      guard !isVisited[index] else { return }
      isVisited[index] = true
      switch definitions[index].body {
      case .condition(let condition): visitUses(condition)
      case .cases(let cases):
        for case .some(let condition) in cases.conditions { visitUses(condition) }
      }
      order.append(index)
    }
    func visitUses(_ formula: Formula) {
      switch formula {
      case .always, .test: break
      case .definition(let index, _): visit(index)
      case .definitionIs(let test): visit(test.definition)
      case .not(let part): visitUses(part)
      case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.forEach(visitUses)
      }
    }
    definitions.indices.forEach(visit)
    return order
  }

  /// Whether a condition uses one of some definitions by name.
  package func uses(_ formula: Formula, _ isWanted: [Bool]) -> Bool {
    switch formula {
    case .always, .test: false
    case .definition(let index, _): isWanted[index]
    case .definitionIs(let test): isWanted[test.definition]
    case .not(let part): uses(part, isWanted)
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      parts.contains { uses($0, isWanted) }
    }
  }

  /// A definition and every one that rests on it.
  package func definitions(restingOn definition: Int) -> [Bool] {
    var isFound = Array(repeating: false, count: definitions.count)
    for index in definitionOrder() {
      if index == definition {
        isFound[index] = true
        continue
      }
      switch definitions[index].body {
      case .condition(let condition): isFound[index] = uses(condition, isFound)
      case .cases(let cases):
        isFound[index] = cases.conditions.contains { $0.map { uses($0, isFound) } ?? false }
      }
    }
    return isFound
  }
}
