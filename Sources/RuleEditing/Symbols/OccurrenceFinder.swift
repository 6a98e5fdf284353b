import RuleLanguage

/// Finds every place where a name stands for something.
struct OccurrenceFinder {
  let table: SymbolTable
  private(set) var occurrences: [Occurrence] = []

  init(_ table: SymbolTable) { self.table = table }

  /// The occurrences in the trees of rule files, in the order of their places.
  static func occurrences(in trees: [RuleFile], _ table: SymbolTable) -> [Occurrence] {
    var finder = OccurrenceFinder(table)
    for tree in trees {
      for declaration in tree.declarations { finder.visit(declaration) }
    }
    return finder.occurrences.sorted { $0.place.start < $1.place.start }
  }

  mutating func declare(_ name: Name, _ symbol: Symbol) {
    occurrences.append(Occurrence(place: name.place, symbol: symbol, isDeclaration: true))
  }

  /// Notes a name that stands for something declared; anything else is left out.
  mutating func refer(_ name: Name, _ symbol: Symbol?) {
    guard let symbol, table[symbol] != nil else { return }
    occurrences.append(Occurrence(place: name.place, symbol: symbol, isDeclaration: false))
  }

  mutating func refer(_ names: [Name], _ symbol: (String) -> Symbol?) {
    for name in names { refer(name, symbol(name.text)) }
  }

  private mutating func visit(_ declaration: Declaration) {
    switch declaration {
    case .intents(let names):
      for name in names { declare(name, .intent(name.text)) }
    case .source(let source):
      declare(source.name, .source(source.name.text))
      for statement in source.statements {
        declare(statement.id, .statement(of: source.name.text, statement.id.text))
        if let scope = statement.informs { visit(scope) }
      }
    case .fact(let fact): visit(fact)
    case .group(let group):
      declare(group.name, .group(group.name.text))
      refer(group.fact, .fact(group.fact.text))
      refer(group.members) { [table] in table.value($0, of: group.fact.text) }
    case .option(let option): declare(option.name, .option(option.name.text))
    case .definition(let definition): visit(definition)
    case .impossible(let constraint):
      declare(constraint.id, .impossible(constraint.id.text))
      visit(constraint.condition)
    case .question(let constraint):
      declare(constraint.id, .question(constraint.id.text))
      visit(constraint.condition)
    case .covers(let covers): visit(covers.condition)
    case .rule(let rule), .replacement(let rule): visit(rule)
    case .patientCase(let patientCase): visit(patientCase)
    case .removal(let removal): refer(removal.rule, .rule(removal.rule.text))
    case .withholding(let withholding): refer(withholding.option, .option(withholding.option.text))
    case .narrowing(let narrowing):
      refer(narrowing.fact, .fact(narrowing.fact.text))
      refer(narrowing.type.values.map { $0.name }) { [table] in table.value($0, of: narrowing.fact.text) }
    }
  }

  private mutating func visit(_ scope: OptionScope) {
    guard case .named(let names) = scope else { return }
    refer(names) { .option($0) }
  }

  private mutating func visit(_ fact: FactDeclaration) {
    let owner = fact.names.first?.name.text ?? ""
    for name in fact.names { declare(name.name, .fact(name.name.text)) }
    for value in fact.type.values { declare(value.name, .value(of: owner, value.name.text)) }
    for clause in fact.clauses {
      switch clause {
      case .keys, .fixed, .ask: break
      case .required(let condition, let citation, _):
        if let condition { visit(condition) }
        if let citation { visit(citation) }
      case .onlyWhen(let condition): visit(condition)
      case .reads(let reading):
        for value in reading.values { visit(value, of: owner) }
      }
    }
  }

  private mutating func visit(_ definition: DefinitionDeclaration) {
    let name = definition.name.name
    declare(name, .definition(name.text))
    switch definition.body {
    case .condition(let condition): visit(condition)
    case .cases(_, let values, let cases, let otherwise):
      for value in values { declare(value, .value(of: name.text, value.text)) }
      for branch in cases {
        refer(branch.value, table.value(branch.value.text, of: name.text))
        visit(branch.condition)
      }
      if let otherwise { refer(otherwise, table.value(otherwise.text, of: name.text)) }
    }
  }

  private mutating func visit(_ rule: RuleDeclaration) {
    declare(rule.id, .rule(rule.id.text))
    visit(rule.options)
    refer(rule.intents) { .intent($0) }
    if let condition = rule.condition { visit(condition) }
    for citation in rule.citations { visit(citation) }
    refer(rule.overrides + rule.despite) { .rule($0) }
  }

  private mutating func visit(_ citation: Citation) {
    refer(citation.source, .source(citation.source.text))
    if let statement = citation.statement {
      refer(statement, .statement(of: citation.source.text, statement.text))
    }
  }
}
