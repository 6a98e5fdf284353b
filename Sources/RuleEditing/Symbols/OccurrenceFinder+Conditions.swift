import RuleLanguage

extension OccurrenceFinder {
  mutating func visit(_ condition: Condition) {
    switch condition {
    case .atom(let atom): visit(atom)
    case .negation(let inner, _), .bracketed(let inner, _): visit(inner)
    case .conjunction(let parts), .disjunction(let parts), .list(_, let parts, _):
      for part in parts { visit(part) }
    }
  }

  mutating func visit(_ atom: Atom) {
    let subject = atom.subject.text
    refer(atom.subject, table.subject(subject))
    switch atom.test {
    case .holds, .isEmpty: break
    case .equals(let operand, _), .differs(let operand, _), .atLeast(let operand, _), .atMost(let operand, _),
      .above(let operand, _), .below(let operand, _), .includes(let operand):
      visit(operand, of: subject)
    case .within(let low, let high, _):
      visit(low, of: subject)
      visit(high, of: subject)
    // A value comes before a group of the same name.
    case .isIn(let names, _), .includesAny(let names), .includesAll(let names):
      refer(names) { [table] in table.value($0, of: subject) ?? .group($0) }
    case .only(let operands, _):
      for operand in operands { visit(operand, of: subject) }
    }
  }

  mutating func visit(_ operand: Operand, of subject: String) {
    guard case .name(let name) = operand else { return }
    refer(name, table.value(name.text, of: subject))
  }

  mutating func visit(_ patientCase: CaseDeclaration) {
    for given in patientCase.givens {
      switch given {
      case .value(let fact, let operand, _):
        refer(fact, .fact(fact.text))
        visit(operand, of: fact.text)
      case .unknown(let fact), .text(let fact, _): refer(fact, .fact(fact.text))
      case .atom(let atom): visit(atom)
      }
    }
    for outcome in patientCase.outcomes { visit(outcome) }
  }

  private mutating func visit(_ outcome: OutcomeDeclaration) {
    switch outcome {
    case .verdict(_, let options, let rules), .contested(let options, let rules):
      refer(options) { .option($0) }
      for mention in rules {
        refer(mention.id, .rule(mention.id.text))
        refer(mention.intents) { .intent($0) }
      }
    case .uncontested(let options): refer(options) { .option($0) }
    case .without(let ids): refer(ids) { [table] in table.identified($0) }
    case .notes(let ids): refer(ids) { .rule($0) }
    case .questions(let ids): refer(ids) { .question($0) }
    case .depends(let option, let facts):
      refer(option, .option(option.text))
      refer(facts) { .fact($0) }
    case .missing(let facts): refer(facts) { .fact($0) }
    case .conflict(let ids): refer(ids) { .impossible($0) }
    case .outOfScope: break
    }
  }
}
