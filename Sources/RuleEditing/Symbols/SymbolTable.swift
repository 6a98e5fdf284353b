import RuleLanguage

/// Everything that rule files declare, by what its name stands for.
struct SymbolTable: Sendable {
  private(set) var declared: [Symbol: Declared] = [:]
  /// Every symbol once, in the order of the files.
  private(set) var symbols: [Symbol] = []
  /// For each fact the one under which its values are found.
  private(set) var valueOwners: [String: String] = [:]

  init(_ trees: [RuleFile]) {
    for tree in trees {
      for declaration in tree.declarations { add(declaration) }
    }
  }

  subscript(_ symbol: Symbol) -> Declared? { declared[symbol] }

  /// The fact or the definition that a condition can test by a name.
  func subject(_ name: String) -> Symbol? {
    for symbol in [Symbol.fact(name), .definition(name)] where declared[symbol] != nil { return symbol }
    return nil
  }

  /// The symbol of a value of a fact or definition; nil where it has no such value.
  func value(_ name: String, of subject: String) -> Symbol? {
    let symbol = Symbol.value(of: valueOwners[subject] ?? subject, name)
    return declared[symbol] == nil ? nil : symbol
  }

  /// The rule, `impossible` or `question` of an identifier.
  func identified(_ id: String) -> Symbol? {
    for symbol in [Symbol.rule(id), .impossible(id), .question(id)] where declared[symbol] != nil { return symbol }
    return nil
  }

  func factDeclaration(_ name: String) -> FactDeclaration? {
    guard case .fact(_, let fact)? = declared[.fact(name)] else { return nil }
    return fact
  }

  /// The values of a fact or a definition, in their order.
  func values(of subject: String) -> [Symbol] {
    switch declared[.fact(subject)] ?? declared[.definition(subject)] {
    case .fact(_, let fact): return fact.type.values.compactMap { value($0.name.text, of: subject) }
    case .definition(let definition):
      guard case .cases(_, let values, _, _) = definition.body else { return [] }
      return values.compactMap { value($0.text, of: subject) }
    default: return []
    }
  }

  private mutating func add(_ symbol: Symbol, _ what: Declared, replaces: Bool = false) {
    if declared[symbol] == nil {
      symbols.append(symbol)
      declared[symbol] = what
    } else if replaces {
      declared[symbol] = what
    }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .intents(let names):
      for name in names { add(.intent(name.text), .intent) }
    case .source(let source):
      add(.source(source.name.text), .source(source))
      for statement in source.statements {
        add(.statement(of: source.name.text, statement.id.text), .statement(statement, of: source))
      }
    case .fact(let fact): add(fact)
    case .group(let group): add(.group(group.name.text), .group(group))
    case .option(let option): add(.option(option.name.text), .option(option))
    case .definition(let definition):
      let name = definition.name.name.text
      add(.definition(name), .definition(definition))
      guard case .cases(_, let values, _, _) = definition.body else { return }
      for value in values { add(.value(of: name, value.text), .branch(value, of: definition)) }
    case .impossible(let constraint): add(.impossible(constraint.id.text), .constraint(constraint))
    case .question(let constraint): add(.question(constraint.id.text), .constraint(constraint))
    case .rule(let rule): add(.rule(rule.id.text), .rule(rule))
    case .replacement(let rule): add(.rule(rule.id.text), .rule(rule), replaces: true)
    case .covers, .patientCase, .removal, .withholding, .narrowing: break
    }
  }

  private mutating func add(_ fact: FactDeclaration) {
    guard let owner = fact.names.first?.name.text else { return }
    for name in fact.names {
      add(.fact(name.name.text), .fact(name, fact))
      if valueOwners[name.name.text] == nil { valueOwners[name.name.text] = owner }
    }
    for value in fact.type.values { add(.value(of: owner, value.name.text), .value(value, of: fact)) }
  }
}
