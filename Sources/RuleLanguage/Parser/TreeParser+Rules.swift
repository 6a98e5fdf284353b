extension TreeParser {
  /// The clauses of a rule as far as they have been read.
  private struct RuleParts {
    var effect: Effect?
    var options: OptionScope?
    var intents: [Name] = []
    var condition: Condition?
    var isAlways = false
    var because: Prose?
    var citations: [Citation] = []
    var overrides: [Name] = []
    var despite: [Name] = []
    var renamedFrom: Name?
  }

  mutating func rule(from start: Place) -> RuleDeclaration? {
    let words = Keyword.effects + [.to, .when, .always, .because, .cite, .overrides, .despite, .renamed]
    clauseWords = words
    guard let id = identifierOrSkip(.rule) else { return nil }
    var parts = RuleParts()
    clauses(words, of: .rule) { parser, keyword, place throws(Abandoned) in
      try parser.ruleClause(keyword, from: place, &parts)
    }
    reportMissing(.effect, unless: parts.effect != nil, of: .rule, name: id)
    reportMissing(.whenOrAlways, unless: parts.condition != nil || parts.isAlways, of: .rule, name: id)
    reportMissing(.because, unless: parts.because != nil, of: .rule, name: id)
    guard let effect = parts.effect, let options = parts.options, parts.condition != nil || parts.isAlways else {
      brokenNames.insert(id.text)
      return nil
    }
    return RuleDeclaration(
      id: id,
      effect: effect,
      options: options,
      intents: parts.intents,
      condition: parts.condition,
      because: parts.because ?? Prose("", at: id.place),
      citations: parts.citations,
      overrides: parts.overrides,
      despite: parts.despite,
      renamedFrom: parts.renamedFrom,
      place: place(from: start)
    )
  }

  private mutating func ruleClause(
    _ keyword: Keyword,
    from start: Place,
    _ parts: inout RuleParts
  ) throws(Abandoned) {
    switch keyword {
    case .to:
      let isFirst = isFirst("to", at: start)
      let intents = try names(.intent)
      if isFirst { parts.intents = intents }
    case .when:
      let isFirst = isFirst("when", at: start)
      let condition = try condition()
      if isFirst { parts.condition = condition }
    case .always:
      if isFirst("when", at: start) { parts.isAlways = true }
    case .because:
      let isFirst = isFirst("because", at: start)
      let because = try prose(.clause(.because))
      if isFirst { parts.because = because }
    case .cite: parts.citations.append(try citation(from: start))
    case .overrides:
      let isFirst = isFirst("overrides", at: start)
      let ids = try identifiers(.rule)
      if isFirst { parts.overrides = ids }
    case .despite:
      let isFirst = isFirst("despite", at: start)
      let ids = try identifiers(.rule)
      if isFirst { parts.despite = ids }
    case .renamed:
      let isFirst = isFirst("renamed", at: start)
      let old = try oldName(.rule)
      if isFirst { parts.renamedFrom = old }
    default: try effect(keyword, from: start, &parts)
    }
  }

  private mutating func effect(_ keyword: Keyword, from start: Place, _ parts: inout RuleParts) throws(Abandoned) {
    let isFirst = isFirst("for", at: start)
    let effect: Effect
    switch keyword {
    case .strongly, .weakly:
      let strength: Strength = keyword == .strongly ? .strong : .weak
      if accept(.for) {
        effect = .argues(for: true, strength)
      } else if isAt(.excludes) || isAt(.notes) {
        _ = fail(.forOrAgainst)
        effect = isAt(.notes) ? .notes : .excludes
        advance()
      } else {
        try expect(.against, .forOrAgainst)
        effect = .argues(for: false, strength)
      }
    case .for: effect = .argues(for: true, .plain)
    case .against: effect = .argues(for: false, .plain)
    case .excludes: effect = .excludes
    default: effect = .notes
    }
    let options = try scope()
    if isFirst {
      parts.effect = effect
      parts.options = options
    }
  }

  /// Whether the current word, which could be a statement, is most likely the misspelt start of the next clause.
  ///
  /// Only where nothing that follows a citation could stand behind it.
  private var isMisspeltClause: Bool {
    guard let keyword = misspeltClause(at: index) else { return false }
    switch keyword {
    case .always, .strongly, .weakly, .required, .fixed: return false
    default: return looksLikeClause(keyword, after: index)
    }
  }

  mutating func citation(from start: Place) throws(Abandoned) -> Citation {
    let source = try name(.source)
    var statement: Name?
    if isAt(.dotted) || current.isName && !isMisspeltClause {
      statement = try identifier(.statement)
    }
    var evidence: Evidence?
    if accept(.evidence) {
      guard isAt(.word), let level = Evidence(rawValue: current.text) else { throw fail(.evidence) }
      advance()
      evidence = level
    }
    return Citation(source: source, statement: statement, evidence: evidence, place: place(from: start))
  }
}
