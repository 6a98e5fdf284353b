import RuleLanguage

/// Declares names and resolves them.
extension Checker {
  mutating func declareNames() {
    for (index, name) in declared.intents.enumerated() {
      noteDuplicate(name, .intent, of: intents.add(name, as: .intent, index: index))
    }
    for (index, source) in declared.sources.enumerated() {
      noteDuplicate(source.name, .source, of: sources.add(source.name, as: .source, index: index))
      var ids = Namespace()
      for (index, statement) in source.statements.enumerated() {
        noteDuplicate(statement.id, .statement, of: ids.add(statement.id, as: .statement, index: index))
      }
      statements.append(ids)
    }
    for (index, fact) in declared.facts.enumerated() {
      noteDuplicate(fact.name.name, .fact, of: subjects.add(fact.name.name, as: .fact, index: index))
    }
    for (index, definition) in declared.definitions.enumerated() {
      let name = definition.name.name
      noteDuplicate(name, .definition, of: subjects.add(name, as: .definition, index: index))
    }
    for (index, group) in declared.groups.enumerated() {
      noteDuplicate(group.name, .group, of: subjects.add(group.name, as: .group, index: index))
    }
    for (index, option) in declared.options.enumerated() {
      noteDuplicate(option.name, .option, of: options.add(option.name, as: .option, index: index))
    }
    for (index, rule) in declared.rules.enumerated() {
      noteDuplicate(rule.id, .rule, of: identified.add(rule.id, as: .rule, index: index))
    }
    for (index, constraint) in declared.constraints.enumerated() {
      noteDuplicate(constraint.id, .impossible, of: identified.add(constraint.id, as: .impossible, index: index))
    }
    for (index, question) in declared.questions.enumerated() {
      noteDuplicate(question.id, .question, of: identified.add(question.id, as: .question, index: index))
    }
    for (index, withholding) in declared.withholdings.enumerated() {
      let id = withholding.ruleName
      noteDuplicate(id, .rule, of: identified.add(id, as: .rule, index: declared.rules.count + index))
    }
    // Several layers can narrow one fact further and further.
    var narrowed: [String: Int] = [:]
    for narrowing in declared.narrowings where narrowed[narrowing.fact.text] == nil {
      let id = narrowing.constraintName
      let index = declared.constraints.count + narrowed.count
      narrowed[narrowing.fact.text] = index
      noteDuplicate(id, .impossible, of: identified.add(id, as: .impossible, index: index))
    }
  }

  private mutating func noteDuplicate(_ name: Name, _ kind: NameKind, of first: Namespace.Entry?) {
    guard let first else { return }
    // Kinds are declared one after the other, so the one that stands first in the file may come second here.
    let isLater = first.name.place.start < name.place.start
    let (late, early) = isLater ? (name, first.name) : (first.name, name)
    let (lateKind, earlyKind) = isLater ? (kind, first.kind) : (first.kind, kind)
    let isBelow = edits.isBelow(early.place, late.place)
    report(
      .name(.duplicate(late.text, kind: lateKind, first: earlyKind, declared: early.place, isBelow: isBelow)),
      at: late.place
    )
  }

  /// The index of what a name stands for; nil, with at most one message, where it does not stand for what is wanted.
  mutating func resolve(_ name: Name, as wanted: WantedName) -> Int? {
    resolveEntry(name, as: wanted)?.index
  }

  mutating func resolveEntry(_ name: Name, as wanted: WantedName) -> Namespace.Entry? {
    if let entry = namespace(of: wanted)[name.text], wanted.accepts(entry.kind) { return entry }
    guard !findings.isFull, !brokenNames.contains(name.text), findings.isNews(name, wanted: wanted) else { return nil }
    if let removal = removal(of: name, wanted: wanted) {
      report(.layer(.removedRule(name.text, removed: removal.place)), at: name.place)
      return nil
    }
    if let problem = elsewhere(name, wanted: wanted) {
      report(.name(problem), at: name.place)
      return nil
    }
    let suggestions = findings.suggestions(for: name.text, among: namespace(of: wanted).names(for: wanted))
    var source: String?
    if case .statement(let index) = wanted { source = declared.sources[index].name.text }
    report(
      .name(.unknown(name.text, wanted: wanted, source: source, suggestions: suggestions)),
      at: name.place
    )
    return nil
  }

  /// Resolves a list of names, each of which may be named once.
  ///
  /// - Returns: nil where one of them could not be resolved.
  mutating func resolve(_ names: [Name], as wanted: WantedName) -> [Int]? {
    var indices: [Int] = []
    var isWhole = true
    var seen: Set<String> = []
    for name in names {
      if !seen.insert(name.text).inserted {
        report(.name(.repeated(name.text)), at: name.place)
        isWhole = false
      } else if let index = resolve(name, as: wanted) {
        indices.append(index)
      } else {
        isWhole = false
      }
    }
    return isWhole ? indices : nil
  }

  mutating func resolve(_ scope: OptionScope) -> [Int]? {
    switch scope {
    case .named(let names): resolve(names, as: .option)
    case .everyOption: everyOption
    }
  }

  private func namespace(of wanted: WantedName) -> Namespace {
    switch wanted {
    case .subject, .fact: subjects
    case .option: options
    case .intent: intents
    case .source: sources
    case .statement(let source): statements[source]
    case .rule, .impossible, .question, .identified: identified
    }
  }

  /// What a name stands for that is not what is wanted.
  private func elsewhere(_ name: Name, wanted: WantedName) -> NameProblem? {
    // Statements share their ids with the rules that cite them, so what else has the id says nothing.
    if case .statement = wanted { return nil }
    for space in [subjects, options, identified, intents, sources] {
      guard let entry = space[name.text] else { continue }
      var rewrites: [String] = []
      if entry.kind == .group, wanted == .subject, let group = groups[entry.index] {
        let fact = facts[group.fact]
        rewrites = [
          fact.isSet ? "\(fact.name.text) include any of (\(name.text))" : "\(fact.name.text) in \(name.text)"
        ]
      }
      return .wrongKind(
        name.text,
        kind: entry.kind,
        owner: nil,
        declared: entry.name.place,
        wanted: wanted,
        rewrites: rewrites
      )
    }
    for (index, ids) in statements.enumerated() {
      guard let entry = ids[name.text] else { continue }
      return .wrongKind(
        name.text,
        kind: .statement,
        owner: declared.sources[index].name.text,
        declared: entry.name.place,
        wanted: wanted,
        rewrites: []
      )
    }
    for fact in facts where wanted == .subject && fact.kind != .yesOrNo && fact.positions[name.text] != nil {
      return .wrongKind(
        name.text,
        kind: .value,
        owner: fact.name.text,
        declared: fact.name.place,
        wanted: wanted,
        rewrites: ["\(fact.name.text) \(fact.isSet ? "include" : "is") \(name.text)"]
      )
    }
    return nil
  }
}
