import RuleLanguage

/// What every entry of a rule file depends on, read off the tree by following names, one step at a time.
///
/// It shares nothing with the digests but the tree, so that the two can be compared.
struct DependencyWalk {
  /// The declarations on which each declaration depends directly, as `fact spread`.
  private var direct: [String: Set<String>] = [:]
  /// The entries with what they depend on directly.
  private var entries: [String: Set<String>] = [:]
  private let kinds: [String: String]

  init(_ tree: RuleFile) {
    var kinds: [String: String] = [:]
    var options: [String] = []
    for declaration in tree.declarations {
      switch declaration {
      case .fact(let fact): for name in fact.names { kinds[name.name.text] = "fact " + name.name.text }
      case .group(let group): kinds[group.name.text] = "group " + group.name.text
      case .definition(let definition): kinds[definition.name.name.text] = "definition " + definition.name.name.text
      case .option(let option): options.append(option.name.text)
      default: break
      }
    }
    self.kinds = kinds
    entries["scope"] = []
    for declaration in tree.declarations { add(declaration, options) }
    for case .rule(let rule) in tree.declarations {
      for target in rule.overrides {
        entries["rule " + target.text, default: []].insert("overrider " + rule.id.text)
        direct["overrider " + target.text, default: []].insert("overrider " + rule.id.text)
      }
    }
  }

  /// The entries whose digest a change of a declaration must change.
  func entries(dependingOn changed: String) -> Set<String> {
    Set(entries.keys.filter { reach(entries[$0] ?? []).contains(changed) })
  }

  private func reach(_ start: Set<String>) -> Set<String> {
    var reached = start
    while true {
      let next = reached.union(reached.flatMap { direct[$0] ?? [] })
      if next == reached { return reached }
      reached = next
    }
  }

  private mutating func add(_ declaration: Declaration, _ options: [String]) {
    switch declaration {
    case .intents, .patientCase, .replacement, .removal, .withholding, .narrowing: break
    case .source(let source):
      for statement in source.statements {
        let name = "statement " + source.name.text + " " + statement.id.text
        direct[name, default: []].insert("source " + source.name.text)
        for option in statement.informs.map({ names($0, options) }) ?? [] {
          entries["option " + option, default: []].insert(name)
        }
      }
    case .fact(let fact):
      for name in fact.names {
        entries["fact " + name.name.text, default: []].insert("fact " + name.name.text)
        for clause in fact.clauses { add(clause, to: name.name.text) }
      }
    case .group(let group): direct["group " + group.name.text] = ["fact " + group.fact.text]
    case .option(let option): entries["option " + option.name.text, default: []].insert("option " + option.name.text)
    case .definition(let definition):
      switch definition.body {
      case .condition(let condition): direct["definition " + definition.name.name.text] = names(condition)
      case .cases(_, _, let cases, _):
        direct["definition " + definition.name.name.text] = Set(cases.flatMap { names($0.condition) })
      }
    case .impossible(let constraint): entries["impossible " + constraint.id.text] = names(constraint.condition)
    case .question(let constraint): entries["question " + constraint.id.text] = names(constraint.condition)
    case .covers(let covers): entries["scope", default: []].formUnion(names(covers.condition))
    case .rule(let rule):
      let tested = rule.condition.map { names($0) } ?? []
      direct["overrider " + rule.id.text, default: []].formUnion(tested)
      entries["rule " + rule.id.text, default: []].formUnion(
        tested.union(rule.citations.map { name($0) }).union(names(rule.options, options).map { "option " + $0 })
      )
    }
  }

  private mutating func add(_ clause: FactClause, to fact: String) {
    switch clause {
    case .onlyWhen(let condition): direct["fact " + fact, default: []].formUnion(names(condition))
    case .required(let condition, let citation, _):
      entries["fact " + fact, default: []].formUnion(condition.map { names($0) } ?? [])
      if let citation { entries["fact " + fact, default: []].insert(name(citation)) }
    case .keys, .fixed, .ask, .reads: break
    }
  }

  private func name(_ citation: Citation) -> String {
    guard let statement = citation.statement else { return "source " + citation.source.text }
    return "statement " + citation.source.text + " " + statement.text
  }

  private func names(_ scope: OptionScope, _ options: [String]) -> [String] {
    switch scope {
    case .named(let names): names.map(\.text)
    case .everyOption: options
    }
  }

  private func names(_ condition: Condition) -> Set<String> {
    switch condition {
    case .negation(let part, _), .bracketed(let part, _): return names(part)
    case .conjunction(let parts), .disjunction(let parts), .list(_, let parts, _):
      return Set(parts.flatMap { names($0) })
    case .atom(let atom):
      var found = [atom.subject.text]
      if case .isIn(let names, _) = atom.test { found += names.map(\.text) }
      if case .includesAny(let names) = atom.test { found += names.map(\.text) }
      return Set(found.compactMap { kinds[$0] })
    }
  }
}
