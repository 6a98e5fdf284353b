import RuleLanguage

/// Checks rules, and the sources that they cite.
extension Checker {
  mutating func checkedRules() -> [Rule] {
    var checked: [Rule] = []
    for declaration in declared.rules {
      if let rule = checkedRule(declaration) { checked.append(rule) }
    }
    return checked
  }

  private mutating func checkedRule(_ declaration: RuleDeclaration) -> Rule? {
    let options = resolve(declaration.options)
    let intents = resolve(declaration.intents, as: .intent)
    var condition: Formula? = .always
    if let written = declaration.condition { condition = formula(written) }
    var references: [Reference] = []
    for citation in declaration.citations {
      if let reference = reference(citation) { references.append(reference) }
    }
    if declaration.citations.isEmpty {
      report(.book(.ruleWithoutCitation(declaration.id.text)), at: declaration.id.place)
    }
    let overridden = remaining(declaration.overrides, .overrides, of: declaration)
    let overrides = resolve(overridden, as: .rule)
    if let overrides { checkOverridden(overridden, by: overrides) }
    let despite = resolve(remaining(declaration.despite, .despite, of: declaration), as: .rule)
    guard let options, let intents, let condition, let overrides, let despite else { return nil }
    return Rule(
      id: declaration.id.text,
      effect: declaration.effect,
      options: options,
      intents: intents,
      condition: condition,
      because: declaration.because.text,
      references: references,
      overrides: overrides,
      despite: despite,
      renamedFrom: declaration.renamedFrom?.text,
      place: declaration.place
    )
  }

  /// The source and statement that a citation names; the statement then counts as cited.
  mutating func reference(_ citation: Citation) -> Reference? {
    guard let source = resolve(citation.source, as: .source) else { return nil }
    var statement: Int?
    if let name = citation.statement {
      // A statement of a damaged source may have been given up.
      if statements[source][name.text] != nil || !damage.touches(declared.sources[source].place) {
        statement = resolve(name, as: .statement(of: source))
      }
      guard let statement else {
        citations.doubt(source: source)
        return nil
      }
      citations.cite(source: source, statement: statement)
    }
    return Reference(source: source, statement: statement, evidence: citation.evidence)
  }

  mutating func checkedSources() -> [Source] {
    var checked: [Source] = []
    for declaration in declared.sources {
      var statements: [Statement] = []
      for statement in declaration.statements {
        var informs: [Int] = []
        if let scope = statement.informs { informs = resolve(scope) ?? [] }
        statements.append(
          Statement(id: statement.id.text, text: statement.text.text, informs: informs, place: statement.place)
        )
      }
      checked.append(
        Source(
          name: declaration.name.text,
          title: declaration.title.text,
          publisher: declaration.publisher?.text,
          edition: declaration.edition?.text,
          link: declaration.link?.text,
          digest: declaration.digest?.text,
          statements: statements,
          place: declaration.place
        )
      )
    }
    return checked
  }
}
