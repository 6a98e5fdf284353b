import RuleLanguage

/// A condition of the tree with its names replaced by positions, and nothing else done to it.
indirect enum NumberedCondition: Sendable {
  case always
  /// A test of a fact, as its truth in each cell of the fact.
  case fact(Int, [Bool])
  /// A definition that is a condition.
  case definition(Int)
  /// A definition by cases that has one of these values.
  case definitionIs(Int, [Int])
  case not(NumberedCondition)
  case all([NumberedCondition])
  case any([NumberedCondition])
  case none([NumberedCondition])
  case atLeast(Int, [NumberedCondition])
}

/// The body of a definition with its names replaced by positions.
enum NumberedDefinition: Sendable {
  case condition(NumberedCondition)
  case cases([(value: Int, condition: NumberedCondition)], otherwise: Int?)
}

/// Replaces names by positions.
struct Numbering: Sendable {
  let facts: [ListedFact]
  let factPositions: [String: Int]
  let definitions: [DefinitionDeclaration]
  let definitionPositions: [String: Int]

  func numbered(_ condition: Condition?) -> NumberedCondition {
    switch condition {
    case nil: .always
    case .atom(let atom): numbered(atom)
    case .negation(let part, _): .not(numbered(part))
    case .bracketed(let part, _): numbered(part)
    case .conjunction(let parts), .list(.allOf, let parts, _): .all(parts.map { numbered($0) })
    case .disjunction(let parts), .list(.anyOf, let parts, _): .any(parts.map { numbered($0) })
    case .list(.noneOf, let parts, _): .none(parts.map { numbered($0) })
    case .list(.atLeast(let count), let parts, _): .atLeast(Int(count.text) ?? 0, parts.map { numbered($0) })
    }
  }

  func numbered(_ body: DefinitionDeclaration.Body) -> NumberedDefinition {
    switch body {
    case .condition(let condition):
      return .condition(numbered(condition))
    case .cases(_, let values, let cases, let otherwise):
      let names = values.map(\.text)
      return .cases(
        cases.map { (position(of: $0.value.text, in: names), numbered($0.condition)) },
        otherwise: otherwise.map { position(of: $0.text, in: names) }
      )
    }
  }

  /// The facts that a condition reads, those that its definitions read included.
  func factsRead(by condition: Condition?) -> Set<Int> {
    guard let condition else { return [] }
    var facts: Set<Int> = []
    for atom in condition.atoms {
      if let fact = factPositions[atom.subject.text] {
        facts.insert(fact)
      } else {
        for inner in definitions[definition(atom.subject)].conditions { facts.formUnion(factsRead(by: inner)) }
      }
    }
    return facts
  }

  private func numbered(_ atom: Atom) -> NumberedCondition {
    if let fact = factPositions[atom.subject.text] {
      return .fact(fact, facts[fact].cells.map { facts[fact].holds(atom.test, in: $0) })
    }
    let definition = definition(atom.subject)
    guard case .cases(_, let values, _, _) = definitions[definition].body else { return .definition(definition) }
    let names = values.map(\.text)
    func position(_ operand: Operand) -> Int { self.position(of: operand.text, in: names) }
    let accepted: [Int]
    switch atom.test {
    case .equals(let operand, _): accepted = [position(operand)]
    case .differs(let operand, _): accepted = names.indices.filter { $0 != position(operand) }
    case .isIn(let members, _): accepted = members.map { self.position(of: $0.text, in: names) }
    case .atLeast(let operand, _): accepted = names.indices.filter { $0 >= position(operand) }
    case .atMost(let operand, _): accepted = names.indices.filter { $0 <= position(operand) }
    case .above(let operand, _): accepted = names.indices.filter { $0 > position(operand) }
    case .below(let operand, _): accepted = names.indices.filter { $0 < position(operand) }
    case .within(let low, let high, _):
      accepted = names.indices.filter { $0 >= position(low) && $0 <= position(high) }
    case .holds, .includes, .includesAny, .includesAll, .only, .isEmpty:
      preconditionFailure("\(atom.subject.text) cannot be tested so")
    }
    return .definitionIs(definition, accepted)
  }

  private func definition(_ name: Name) -> Int {
    guard let position = definitionPositions[name.text] else {
      preconditionFailure("no fact or definition \(name.text)")
    }
    return position
  }

  private func position(of name: String, in names: [String]) -> Int {
    guard let position = names.firstIndex(of: name) else { preconditionFailure("no value \(name)") }
    return position
  }
}

extension Condition {
  /// Every atom, from left to right.
  var atoms: [Atom] {
    switch self {
    case .atom(let atom): [atom]
    case .negation(let part, _), .bracketed(let part, _): part.atoms
    case .conjunction(let parts), .disjunction(let parts), .list(_, let parts, _): parts.flatMap(\.atoms)
    }
  }
}

extension DefinitionDeclaration {
  /// Every condition of the body.
  var conditions: [Condition] {
    switch body {
    case .condition(let condition): [condition]
    case .cases(_, _, let cases, _): cases.map(\.condition)
    }
  }
}
